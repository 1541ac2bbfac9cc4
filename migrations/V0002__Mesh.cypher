// The revision counter; its write lock is what lets one writer in at a time.
MERGE (m:Mesh {id: 'mesh'}) ON CREATE SET m.revision = 0;
