package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

abstract class SpaceLabelsContract extends StoreContract {
    SpaceLabelsContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void theFirstHasTheWishedOneAndTheNextAnother() {
        Id first = space(user("ann"), "b-c").id();
        Id second = space(user("ann-b"), "c").id();
        Id third = space(user("ann-b-c"), "x").id();

        assertThat(database().spaceLabels().of(first, "ann-b-c")).isEqualTo("ann-b-c");
        String other = database().spaceLabels().of(second, "ann-b-c");
        assertThat(other).matches("ann-b-c-[0-9a-f]{8}");
        assertThat(database().spaceLabels().of(third, "ann-b-c"))
                .matches("ann-b-c-[0-9a-f]{8}")
                .isNotEqualTo(other);
        reopen();
        assertThat(database().spaceLabels().of(second, "ann-b-c")).isEqualTo(other);
        assertThat(database().spaceLabels().of(first, "ann-b-c")).isEqualTo("ann-b-c");
    }

    @Test
    void oneThatWasLeftIsFreeForTheNext() {
        Account ann = user("ann");
        Id first = space(ann, "one").id();
        Id second = space(ann, "two").id();
        database().spaceLabels().of(first, "ann-one");

        assertThat(database().spaceLabels().of(first, "ann-renamed")).isEqualTo("ann-renamed");
        assertThat(database().spaceLabels().of(second, "ann-one")).isEqualTo("ann-one");
        database().repositories().delete(second);
        assertThat(database().spaceLabels().of(first, "ann-one")).isEqualTo("ann-one");
        assertThat(database().spaceLabels().of(second, "ann-two")).isEqualTo("ann-two");
        assertThat(database().spaceLabels().of(first, "ann-two")).isEqualTo("ann-two");
    }

    @Test
    void noneIsLongerThanALabelMayBe() {
        Account ann = user("ann");
        String longest = "x".repeat(63);

        database().spaceLabels().of(space(ann, "one").id(), longest);

        assertThat(database().spaceLabels().of(space(ann, "two").id(), longest)).matches("x{54}-[0-9a-f]{8}");
    }

    @Test
    void twoAtOnceGetTwo() throws Exception {
        Account ann = user("ann");
        Id one = space(ann, "one").id();
        Id two = space(ann, "two").id();
        var next = new ConcurrentLinkedQueue<>(Set.of(one, two));

        var labels = atOnce(2, () -> database().spaceLabels().of(next.remove(), "ann-x"));

        assertThat(labels).doesNotHaveDuplicates().contains("ann-x");
    }
}
