package io.demitasse.internal.store;

class DiskBlobsTest extends BlobStoreContract {
    @Override
    BlobStore store(Quota quota) {
        return new DiskBlobs(quota);
    }
}
