# Index entries and views are made again from the documents and rows that stay.

protect "views_and_indexes" {
  description = "Views, indexes and change streams over databases."
  class       = "derived"
  types = {
    google_bigtable_materialized_view    = { lost = "The materialized view, which is computed again from its table.", deletion_protection = "deletion_protection" }
    google_bigtable_logical_view         = { lost = "The view; queries that name it fail.", deletion_protection = "deletion_protection" }
    google_bigtable_schema_bundle        = { lost = "The schemas with which queries read the table." }
    google_firestore_index               = { lost = "The index, which is built again from the documents; queries that need it fail until then." }
    google_firestore_field               = { lost = "The indexes and the expiry of one field." }
    google_firestore_document            = { lost = "The document with what applications have written to it since." }
    google_firestore_change_stream       = { lost = "The stream; changes that have not been read yet are skipped.", since = "7.45.0" }
    google_firebase_data_connect_service = { lost = "The service with its schemas and connectors; the database behind it stays." }
  }
  reason = "Queries that need it fail or get slow until it is built again."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_bigtable_logical_view", "google_bigtable_materialized_view", "google_firestore_index", "google_firestore_field"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "It is made again from the data that stays."
  }
}

protect "authorized_views" {
  description = "Authorized views of Bigtable."
  class       = "derived"
  types = {
    google_bigtable_authorized_view = { lost = "The view with its grants; who reads through it has no access any more." }
  }
  filter = meta.operation == "delete"
  reason = "Find out who reads through the view before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    when    = { deletion_protection = "PROTECTED" }
    outcome = "refused"
    message = "Bigtable refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}
