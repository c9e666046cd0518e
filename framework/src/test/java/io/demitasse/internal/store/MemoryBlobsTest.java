package io.demitasse.internal.store;

class MemoryBlobsTest extends BlobStoreContract {
    @Override
    BlobStore store(Quota quota) {
        return new MemoryBlobs(quota);
    }
}
