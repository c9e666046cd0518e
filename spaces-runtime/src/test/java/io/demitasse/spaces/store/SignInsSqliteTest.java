package io.demitasse.spaces.store;

class SignInsSqliteTest extends SignInsContract {
    SignInsSqliteTest() {
        super(Dialect.SQLITE);
    }
}
