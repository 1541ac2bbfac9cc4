// Datasets that turn out to be one take the slices about them along, those without a living row too.
CREATE INDEX slice_output IF NOT EXISTS FOR (n:Slice) ON (n.output);
