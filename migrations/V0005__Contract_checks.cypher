// Checks that can be asked again, and those that are too old.
CREATE CONSTRAINT contract_check_id IF NOT EXISTS FOR (n:ContractCheck) REQUIRE n.id IS UNIQUE;
CREATE INDEX contract_check_at IF NOT EXISTS FOR (n:ContractCheck) ON (n.at);
