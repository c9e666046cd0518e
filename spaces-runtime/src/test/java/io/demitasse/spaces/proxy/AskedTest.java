package io.demitasse.spaces.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {
    private static Asked host(String name) {
        return new Asked(name, 80, "/", true);
    }

    private static Asked path(String path) {
        return new Asked("hub.example", 80, path, true);
    }

    @Test
    void theLabelBeforeTheBaseNamesASpace() {
        assertThat(host("Ann-Demo.hub.example").below("hub.example")).hasValue("ann-demo");
    }

    @Test
    void otherNamesNameNone() {
        for (String name : new String[] {"hub.example", ".hub.example", "a.b.hub.example", "evilhub.example", ""}) {
            assertThat(host(name).below("hub.example")).as(name).isEmpty();
        }
    }

    @Test
    void aPrefixEndsWhereASegmentDoes() {
        assertThat(path("/demo").under("/demo")).isTrue();
        assertThat(path("/demo/x").under("/demo")).isTrue();
        assertThat(path("/demo2").under("/demo")).isFalse();
        assertThat(path("/de").under("/demo")).isFalse();
    }
}
