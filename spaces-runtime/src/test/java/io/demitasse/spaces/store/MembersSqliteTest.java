package io.demitasse.spaces.store;

class MembersSqliteTest extends MembersContract {
    MembersSqliteTest() {
        super(Dialect.SQLITE);
    }
}
