package io.demitasse.spaces.store;

class WebhooksSqliteTest extends WebhooksContract {
    WebhooksSqliteTest() {
        super(Dialect.SQLITE);
    }
}
