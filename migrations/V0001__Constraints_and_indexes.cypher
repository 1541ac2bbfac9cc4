// Identity: one node per key. The constraint on Entity.id serves every look-up by URN.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT slice_id IF NOT EXISTS FOR (n:Slice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mesh_id IF NOT EXISTS FOR (n:Mesh) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT commit_revision IF NOT EXISTS FOR (n:Commit) REQUIRE n.revision IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT idempotency_key IF NOT EXISTS FOR (n:IdempotencyKey) REQUIRE n.key IS UNIQUE;

// The other ends of look-ups: all aliases of an entity, all slices of a job, receipts that are too old.
CREATE INDEX alias_target IF NOT EXISTS FOR (n:Alias) ON (n.target);
CREATE INDEX slice_job IF NOT EXISTS FOR (n:Slice) ON (n.job);
CREATE INDEX idempotency_key_at IF NOT EXISTS FOR (n:IdempotencyKey) ON (n.at);

// A slice is replaced as a whole: its assertions are found by its id.
CREATE INDEX flows_to_slice IF NOT EXISTS FOR ()-[r:FLOWS_TO]-() ON (r.slice);
CREATE INDEX derives_slice IF NOT EXISTS FOR ()-[r:DERIVES]-() ON (r.slice);
CREATE INDEX reads_slice IF NOT EXISTS FOR ()-[r:READS]-() ON (r.slice);
CREATE INDEX writes_slice IF NOT EXISTS FOR ()-[r:WRITES]-() ON (r.slice);

// Lists of a kind, ordered by name.
CREATE INDEX domain_name IF NOT EXISTS FOR (n:Domain) ON (n.name);
CREATE INDEX bounded_context_name IF NOT EXISTS FOR (n:BoundedContext) ON (n.name);
CREATE INDEX team_name IF NOT EXISTS FOR (n:Team) ON (n.name);
CREATE INDEX term_name IF NOT EXISTS FOR (n:Term) ON (n.name);
CREATE INDEX data_product_name IF NOT EXISTS FOR (n:DataProduct) ON (n.name);
CREATE INDEX output_port_name IF NOT EXISTS FOR (n:OutputPort) ON (n.name);
CREATE INDEX input_port_name IF NOT EXISTS FOR (n:InputPort) ON (n.name);
CREATE INDEX data_contract_name IF NOT EXISTS FOR (n:DataContract) ON (n.name);
CREATE INDEX contract_version_name IF NOT EXISTS FOR (n:ContractVersion) ON (n.name);
CREATE INDEX dataset_name IF NOT EXISTS FOR (n:Dataset) ON (n.name);
CREATE INDEX job_name IF NOT EXISTS FOR (n:Job) ON (n.name);

// Search. Identifiers are split into searchText when they are written, so the analyzer only has to fold case.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS
FOR (n:Domain|BoundedContext|Team|Term|DataProduct|OutputPort|InputPort|DataContract|Dataset|Job)
ON EACH [n.name, n.description, n.searchText, n.fieldNames]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words' } };
