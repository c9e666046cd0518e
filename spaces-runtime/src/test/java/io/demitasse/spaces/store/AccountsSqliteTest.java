package io.demitasse.spaces.store;

class AccountsSqliteTest extends AccountsContract {
    AccountsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
