package io.demitasse.internal.store;

import java.time.Clock;

class MemoryBlobsTest extends BlobStoreContract {
    @Override
    BlobStore store(Quota quota, Clock clock) {
        return new MemoryBlobs(quota, clock);
    }
}
