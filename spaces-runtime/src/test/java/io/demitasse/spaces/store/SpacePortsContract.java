package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

abstract class SpacePortsContract extends StoreContract {
    SpacePortsContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void aSpaceHasTheLastOneThatWasNoted() {
        Account ann = user("ann");
        Id demo = space(ann, "demo").id();
        Id other = space(ann, "other").id();
        assertThat(database().spacePorts().of(demo)).isEmpty();
        assertThat(database().spacePorts().all()).isEmpty();

        database().spacePorts().keep(demo, 17_000);
        database().spacePorts().keep(demo, 17_001);
        database().spacePorts().keep(other, 17_002);
        reopen();

        assertThat(database().spacePorts().of(demo)).hasValue(17_001);
        assertThat(database().spacePorts().all()).containsExactlyInAnyOrder(17_001, 17_002);
    }

    @Test
    void portsGoWithTheirSpace() {
        Id demo = space(user("ann"), "demo").id();
        database().spacePorts().keep(demo, 17_000);

        database().repositories().delete(demo);
        database().spacePorts().keep(demo, 17_000);

        assertThat(database().spacePorts().of(demo)).isEmpty();
        assertThat(database().spacePorts().all()).isEmpty();
    }
}
