package io.demitasse.spaces.store;

class DiscussionsSqliteTest extends DiscussionsContract {
    DiscussionsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
