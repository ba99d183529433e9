# An index can sometimes be rebuilt from its source, but that takes days and
# needs the source; many clusters are the only place where the data is.

protect "clusters" {
  description = "OpenSearch, Elasticsearch and CloudSearch domains, Kendra indexes."
  types = [
    "aws_opensearch_domain",
    "aws_elasticsearch_domain",
    "aws_opensearchserverless_collection",
    "aws_cloudsearch_domain",
    "aws_kendra_index",
  ]
  level  = "require_approval"
  reason = "Automated snapshots are of no use once the domain is gone. Take a manual snapshot to a bucket of your own before going on."
  lost   = "All indexes with their documents, dashboards and automated snapshots."
}
