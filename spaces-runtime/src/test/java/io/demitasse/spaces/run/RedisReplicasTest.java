package io.demitasse.spaces.run;

import io.demitasse.internal.store.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Path;

class RedisReplicasTest extends ReplicasContract {
    @Override
    Store startStore(Path kept) throws IOException {
        RedisServer server = RedisServer.start(kept);
        return new Store(server.address().toString(), server);
    }
}
