package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

@DemoTest
class BookingTest {
    @Test
    void books(DemoTester demo) {
        demo.fill("Name", "Ada").fill("Voucher", "TEA-123").click("Book");

        assertThat(demo.value("Booking")).isEqualTo("Ada, 7 night(s) for 2 with TEA-123");
    }

    @Test
    void saysAtEachFieldWhatIsWrong(DemoTester demo) {
        demo.fill("From", "soon").fill("Guests", 20).fill("Voucher", "tea").click("Book");

        assertThat(demo.error("Name")).isEqualTo("This is needed.");
        assertThat(demo.error("From")).isEqualTo("Write a date such as 2026-12-24.");
        assertThat(demo.error("To")).isEmpty();
        assertThat(demo.error("Guests")).isEqualTo("20 is outside the limits. Choose a number from 1 to 8.");
        assertThat(demo.error("Voucher")).isEqualTo("A voucher looks like TEA-123.");
        assertThat(demo.isEmpty("Booking")).isTrue();
    }

    @Test
    void looksAtFieldsTogetherOnceEachIsWell(DemoTester demo) {
        demo.fill("Name", "Ada").fill("To", "2026-12-19").click("Book");
        assertThat(demo.error("To")).isEqualTo("You leave before you arrive.");

        demo.fill("To", "2027-12-19").click("Book");
        assertThat(demo.error("To")).isEqualTo("At most 30 nights can be booked.");
    }
}
