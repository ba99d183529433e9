# An index can sometimes be rebuilt from its source, but that takes days and
# needs the source; many clusters are the only place where the data is.

protect "clusters" {
  description = "OpenSearch, Elasticsearch and CloudSearch domains, Kendra and Amazon Q indexes."
  class       = "data"
  types = {
    aws_opensearch_domain               = { lost = "All indexes with their documents, dashboards and automated snapshots.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/opensearch/domain.go" }
    aws_elasticsearch_domain            = { lost = "All indexes with their documents, dashboards and automated snapshots." }
    aws_opensearchserverless_collection = { lost = "All indexes of the collection with their documents and dashboards." }
    aws_cloudsearch_domain              = { lost = "All documents in the domain, and its endpoints." }
    aws_kendra_index                    = { lost = "All documents in the index, its FAQs, synonyms and relevance feedback." }
    aws_qbusiness_application           = { lost = "The application with its indexes, plugins and conversations." }
  }
  reason = "Automated snapshots are of no use once the domain is gone. Take a manual snapshot to a bucket of your own before going on."
}

protect "knowledge" {
  description = "Indexes that a new sync fills again."
  class       = "derived"
  types = {
    aws_bedrockagent_knowledge_base = { lost = "The knowledge base; the documents stay in their sources, and can be loaded again." }
    aws_bedrockagent_data_source    = { lost = "What this source has put into the knowledge base, unless its policy retains it." }
    aws_kendra_data_source          = { lost = "What this source has put into the index; a new sync loads it again." }
  }
  reason = "Answers lack these documents until everything is loaded and embedded again."
}

protect "search_applications" {
  description = "Applications with workspaces over search domains."
  class       = "derived"
  types = {
    aws_opensearch_application = { lost = "The application with its workspaces; the indexes stay.", since = "6.30.0" }
  }
  reason = "Dashboards and queries in its workspaces are made by hand. Export them before going on."
}
