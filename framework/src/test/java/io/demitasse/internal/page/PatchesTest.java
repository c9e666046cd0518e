package io.demitasse.internal.page;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.Interface;
import io.demitasse.error.Message;
import io.demitasse.handler.Toast;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Job;
import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import io.demitasse.internal.text.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatchesTest {
    private final Engine engine = new Engine(
            Interface.of("Demo")
                    .inputs(line("In"))
                    .outputs(line("Out"))
                    .predict(text -> text)
                    .graph(),
            new MemoryBlobs(new Quota(1, 1)),
            Limits.DEFAULT);
    private final Patches patches = new Patches(
            new SessionPage(engine.open("ann"), Map.of()),
            new Bundles().texts(Locale.ENGLISH),
            PageSamples.SETTINGS,
            PageSamples.late(engine.graph()));

    private String of(Emission... emissions) {
        return patches.of(List.of(emissions)).toString();
    }

    private static Emission appended(int component, String text) {
        return new Emission.Appended(component, TextNode.valueOf(text), 1);
    }

    @Test
    void aValueFillsTheControlsOfItsComponent() {
        assertThat(of(new Emission.Valued(0, TextNode.valueOf("a\"<b>")))).isEqualTo("[[\"v\",\"c0\",[\"a\\\"<b>\"]]]");
        assertThat(of(new Emission.Valued(0, NullNode.getInstance()))).isEqualTo("[[\"v\",\"c0\",[]]]");
    }

    @Test
    void neighbouringAppendsBecomeOne() {
        assertThat(of(appended(0, "a"), appended(0, "b"), appended(1, "c"), appended(0, "d")))
                .isEqualTo("[[\"a\",\"c0\",\"ab\"],[\"a\",\"c1\",\"c\"],[\"a\",\"c0\",\"d\"]]");
    }

    @Test
    void aValueThatIsOvertakenIsNotSent() {
        assertThat(of(new Emission.Valued(0, TextNode.valueOf("old")), new Emission.Valued(0, TextNode.valueOf("new"))))
                .isEqualTo("[[\"v\",\"c0\",[\"new\"]]]");
    }

    @Test
    void aComponentWithOtherOptionsIsDrawn() {
        assertThat(of(new Emission.Updated(0))).startsWith("[[\"o\",\"c0\",\"<div class=\\\"field");
    }

    @Test
    void messagesAreInTheVisitorsLanguage() {
        assertThat(of(new Emission.Refused(0, Message.of("invalid.required"), false)))
                .isEqualTo("[[\"e\",\"c0\",\"This is needed.\"]]");
    }

    @Test
    void aToastSaysHowLongItStays() {
        assertThat(of(new Emission.Toasted(Toast.warning("Hot")))).isEqualTo("[[\"t\",\"warning\",\"Hot\",\"\",8000]]");
        assertThat(of(new Emission.Toasted(Toast.error("Spilt").title("Cup"))))
                .isEqualTo("[[\"t\",\"error\",\"Spilt\",\"Cup\",0]]");
    }

    @Test
    void aJobMovesWithAllThatIsKnownOfIt() {
        var status = new Job.Status(
                "job-0001", 2, Job.Phase.FAILED, 0, 7, -1, "", Optional.of(Message.of("job.stopped")), List.of());
        assertThat(of(new Emission.Moved(status)))
                .isEqualTo("[[\"j\",\"job-0001\",2,\"failed\",0,7,-1.0,\"\",\"Stopped.\"]]");
    }
}
