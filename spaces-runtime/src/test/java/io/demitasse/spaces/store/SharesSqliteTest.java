package io.demitasse.spaces.store;

class SharesSqliteTest extends SharesContract {
    SharesSqliteTest() {
        super(Dialect.SQLITE);
    }
}
