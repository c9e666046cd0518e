package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class WebhooksPostgresTest extends WebhooksContract {
    WebhooksPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
