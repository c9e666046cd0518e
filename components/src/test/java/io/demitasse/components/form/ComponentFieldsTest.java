package io.demitasse.components.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.component.RecordFields;
import io.demitasse.component.RecordPart;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.components.slider.Slider;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.form.Choice;
import io.demitasse.form.Default;
import io.demitasse.form.Help;
import io.demitasse.form.Multiline;
import io.demitasse.form.Range;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which field stands for which type. */
final class ComponentFieldsTest {
    enum Size {
        SMALL,
        VERY_LARGE
    }

    record Inner(String name) {}

    record Every(
            String text,
            @Multiline(4) String note,
            @Choice({"car", "house"}) String few,
            @Choice({"a", "b", "c", "d", "e", "f"}) String many,
            int whole,
            double real,
            @Range(min = 0, max = 1) double share,
            boolean truth,
            Size size,
            MediaFile file,
            ImageFile picture,
            BufferedImage drawn,
            List<MediaFile> files,
            List<Size> sizes,
            List<String> lines,
            Inner inner,
            List<Inner> inners,
            Map<String, Double> shares,
            Object data) {}

    record Numbers(int a, Integer b, long c, short d, byte e, float f, double g, BigDecimal h) {}

    record Started(
            @Default("20") int age,
            @Default("VERY_LARGE") Size size,
            @Default("true") boolean truth,
            @Default("hello") @Help("Say *it*") String text) {}

    record Wrong(@Default("x") int age) {}

    record Unknown(Thread thread) {}

    record Outer(Unknown unknown) {}

    private static List<String> types(boolean output) {
        return IntStream.range(0, Every.class.getRecordComponents().length)
                .mapToObj(i -> Fields.of(Every.class, i, output).type())
                .toList();
    }

    @Test
    void choosesTheFieldByTheType() {
        assertThat(types(false))
                .containsExactly(
                        "textbox",
                        "textbox",
                        "radio",
                        "dropdown",
                        "number",
                        "number",
                        "slider",
                        "checkbox",
                        "radio",
                        "file",
                        "image",
                        "image",
                        "file",
                        "checkboxgroup",
                        "list",
                        "record",
                        "list",
                        "json",
                        "json");
        assertThat(types(true)).contains("label");
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(RecordFields.class)).anyMatch(ComponentFields.class::isInstance);
    }

    @Test
    void givesNumbersInTheTypeOfTheRecord() {
        List<Object> values = IntStream.range(0, Numbers.class.getRecordComponents().length)
                .<Object>mapToObj(i -> Fields.of(Numbers.class, i, false).decode(Sample.parse("7"), new TestFiles()))
                .toList();
        assertThat(values).containsExactly(7, 7, 7L, (short) 7, (byte) 7, 7f, 7.0, BigDecimal.valueOf(7.0));
    }

    @Test
    void refusesNumbersThatTheTypeCantHold() {
        assertThatThrownBy(() -> Fields.of(Numbers.class, 4, false).decode(Sample.parse("128"), new TestFiles()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("number.outside[128, -127, 127]");
        assertThatThrownBy(() -> Fields.of(Numbers.class, 0, false).decode(Sample.parse("1.5"), new TestFiles()))
                .hasMessage("number.notWhole[1.5]");
    }

    @Test
    void startsWithDefaultsAndShowsHelp() {
        assertThat(start(0)).isEqualTo(20);
        assertThat(start(1)).isEqualTo(Size.VERY_LARGE);
        assertThat(start(2)).isEqualTo(true);
        assertThat(start(3)).isEqualTo("hello");
        assertThat(Fields.of(Started.class, 3, false).help()).isEqualTo("Say *it*");
    }

    private static Object start(int part) {
        return Fields.of(Started.class, part, false).value().orElseThrow();
    }

    @Test
    void tellsTheAuthorOfADefaultThatNoVisitorCouldEnter() {
        assertThatThrownBy(() -> Fields.of(Wrong.class))
                .isInstanceOf(AuthorException.class)
                .hasMessage("@Default(\"x\") can't be the value of \"Age\": invalid.number[x]. Give one that a visitor"
                        + " could enter.");
    }

    @Test
    void leavesUnknownTypesToOthersButNotInsideItsOwnRecords() {
        RecordPart part = RecordPart.of(Unknown.class.getRecordComponents()[0], false);
        assertThat(new ComponentFields().field(part)).isEmpty();
        assertThatThrownBy(() -> Fields.of(Outer.class))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith(
                        "The part thread of the record Unknown is a java.lang.Thread, which no field can");
    }

    @Test
    void slidesWithinARange() {
        assertThat(Fields.of(Every.class, 6, false)).isInstanceOf(Slider.class);
        Component<?> slider = Fields.of(Every.class, 6, false);
        assertThat(Drawing.editable(slider)).contains("max=\"1\"").contains("step=\"0.01\"");
    }
}
