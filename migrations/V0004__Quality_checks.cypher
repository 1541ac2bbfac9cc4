// Lists of checks, ordered by name.
CREATE INDEX quality_check_name IF NOT EXISTS FOR (n:QualityCheck) ON (n.name);
