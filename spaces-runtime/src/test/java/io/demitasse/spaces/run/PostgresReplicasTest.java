package io.demitasse.spaces.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

class PostgresReplicasTest extends ReplicasContract {
    @Override
    Store startStore(Path kept) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        return new Store("postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres", server);
    }
}
