package io.demitasse.internal.store;

import java.time.Clock;

class DiskBlobsTest extends BlobStoreContract {
    @Override
    BlobStore store(Quota quota, Clock clock) {
        return new DiskBlobs(quota, clock);
    }
}
