//! How a resource type is looked up in what the build script knows of types. The build script runs this very code.

/// The bits of an entry of the table of types that hold the class.
pub(crate) const CLASS_BITS: u64 = 0b111;

/// The FNV-1a hash of a name, 64 bits. Of 20,000 names, two have one hash in a case of a hundred billion; a test compares them.
pub(crate) fn type_hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The half of a hash by which the files that name a type are found. Two names with one half cost reading a file that names
/// another type, and nothing else.
pub(crate) fn half(hash: u64) -> u32 {
    (hash >> 32) as u32
}
