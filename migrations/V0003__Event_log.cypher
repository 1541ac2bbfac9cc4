// Raw events: appended once, by content hash; found by state in order of arrival, and all of them in that order.
CREATE CONSTRAINT raw_event_hash IF NOT EXISTS FOR (n:RawEvent) REQUIRE n.hash IS UNIQUE;
CREATE INDEX raw_event_state IF NOT EXISTS FOR (n:RawEvent) ON (n.state, n.receivedAt);
CREATE INDEX raw_event_received_at IF NOT EXISTS FOR (n:RawEvent) ON (n.receivedAt);

// Processes that project events, by name; the one whose time is over has left its events to the others.
CREATE CONSTRAINT projector_id IF NOT EXISTS FOR (n:Projector) REQUIRE n.id IS UNIQUE;
CREATE INDEX projector_until IF NOT EXISTS FOR (n:Projector) ON (n.until);

// The runs of a job in order of time, and the runs of an id.
CREATE INDEX run_job IF NOT EXISTS FOR (n:Run) ON (n.job, n.clock);
CREATE INDEX run_run_id IF NOT EXISTS FOR (n:Run) ON (n.runId);
