# Search and stream processing compute from documents and topics that stay.

protect "search" {
  description = "Search indexes and search nodes."
  class       = "derived"
  types = {
    mongodbatlas_search_index      = { lost = "The index; queries that use it fail until it is built again." }
    mongodbatlas_search_deployment = { lost = "The search nodes with their copies of all indexes." }
  }
  reason = "Building an index again takes hours on large collections, and searches fail meanwhile."
}

protect "processors" {
  description = "Stream processors."
  class       = "derived"
  types = {
    mongodbatlas_stream_processor  = { lost = "The processor with its windows, its checkpoint and its position in the source.", since = "1.19.0" }
    mongodbatlas_stream_connection = { lost = "The connection that processors refer to by name." }
  }
  reason = "A new processor starts from the configured position, so records are processed twice or not at all."
}
