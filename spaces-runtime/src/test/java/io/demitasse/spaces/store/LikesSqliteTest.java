package io.demitasse.spaces.store;

class LikesSqliteTest extends LikesContract {
    LikesSqliteTest() {
        super(Dialect.SQLITE);
    }
}
