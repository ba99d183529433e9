# A storage is a name for a place where disks are kept. The provider removes the name
# only: what is on it stays, but guests no longer find it.

protect "storages" {
  description = "Definitions of storages."
  class       = "identity"
  types = {
    proxmox_storage_cifs                          = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_storage_directory                     = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_storage_lvm                           = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_storage_lvmthin                       = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_storage_nfs                           = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_storage_pbs                           = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_storage_zfspool                       = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_virtual_environment_storage_cifs      = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_virtual_environment_storage_directory = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_virtual_environment_storage_lvm       = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_virtual_environment_storage_lvmthin   = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_virtual_environment_storage_nfs       = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_virtual_environment_storage_pbs       = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
    proxmox_virtual_environment_storage_zfspool   = { lost = "The storage that guests and jobs refer to by name; what is on it stays." }
  }
  reason = "Guests with a disk on it cannot start or be backed up until it is defined again under its name."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "It can be defined again under its name while the disks, share or server stay as they are."
  }
}
