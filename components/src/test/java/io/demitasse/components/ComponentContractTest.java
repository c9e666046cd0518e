package io.demitasse.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Frame;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.EveryComponent;
import io.demitasse.components.contract.FormReader;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestApiFiles;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.text.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every component: each class of one has a test of its name beside it that gives samples. */
final class ComponentContractTest {
    private static final List<String> TEXTS = List.of(
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "</textarea></template></select><b>",
            "نص من اليمين إلى اليسار \u202e",
            "👩‍👩‍👧‍👦 🏳️‍🌈",
            "x".repeat(10 << 20));

    private final TestFiles files = new TestFiles();
    private final TestApiFiles programs = new TestApiFiles(files);

    @TestFactory
    Stream<DynamicTest> drawsFormControlsThatWorkWithoutAScript() {
        return eachSample(sample -> {
            if (isField(sample)) {
                String html = Drawing.empty(sample.component(), true);
                assertThat(FormReader.controls(html, Drawing.NAME)).isPositive();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> hasALabel() {
        return eachSample(sample -> {
            String html = Drawing.empty(sample.component(), true);
            switch (sample.component().frame()) {
                case FIELD -> assertThat(html).contains("id=\"c1-control\"");
                case GROUP, FIGURE -> assertThat(sample.component().label()).isNotEmpty();
                case PLAIN, HIDDEN, NONE -> assertThat(html).doesNotContain("id=\"c1-label\"");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> bringsAValueThroughItsWireForm() {
        return eachSample(this::assertWireRoundTrip);
    }

    private <T> void assertWireRoundTrip(Sample<T> sample) {
        if (sample.component().inSession()) {
            return;
        }
        JsonNode wire = sample.component().encode(sample.value(), files);
        T back = sample.component().decode(Sample.parse(wire.toString()), files);
        assertThat(sample.component().encode(back, files)).isEqualTo(wire);
        sample.component().check(back);
    }

    @TestFactory
    Stream<DynamicTest> bringsAValueThroughTheFormThatProgramsSee() {
        return eachSample(this::assertApiRoundTrip);
    }

    private <T> void assertApiRoundTrip(Sample<T> sample) {
        Component<T> component = sample.component();
        ApiForm form = component.api();
        if (form.isSkipped()) {
            return;
        }
        JsonNode wire = component.encode(sample.value(), files);
        JsonNode payload = form.payload(wire, programs);
        assertType(form.schema(), payload);
        T back = component.decode(form.wire(Sample.parse(payload.toString()), programs), files);
        assertThat(form.payload(component.encode(back, files), programs)).isEqualTo(payload);
        component.check(back);
    }

    @TestFactory
    Stream<DynamicTest> acceptsItsExampleAndWhatIsLeftOut() {
        return eachSample(this::assertExampleAccepted);
    }

    private <T> void assertExampleAccepted(Sample<T> sample) {
        ApiForm form = sample.component().api();
        if (form.isSkipped()) {
            return;
        }
        assertType(form.schema(), form.example());
        T example = sample.component().decode(form.wire(form.example(), programs), files);
        // Which files are accepted is for the author to say, and no example can know.
        if (!form.schema().toString().contains("FileData")
                && !form.schema().toString().contains("ImageData")) {
            sample.component().check(example);
        }
        form.implied().ifPresent(value -> sample.component().decode(form.wire(value, programs), files));
    }

    private static void assertType(JsonNode schema, JsonNode value) {
        String type = schema.path("type").asText();
        assertThat(type.isEmpty()
                        || value.isNull()
                        || switch (type) {
                            case "string" -> value.isTextual();
                            case "number", "integer" -> value.isNumber();
                            case "boolean" -> value.isBoolean();
                            case "array" -> value.isArray();
                            default -> value.isObject();
                        })
                .as("%s is of the type in %s", value, schema)
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> refusesFormsOfPrograms() {
        return eachSample(sample -> {
            ApiForm form = sample.component().api();
            if (form.isSkipped() || form.schema().path("type").isObject()) {
                return;
            }
            for (String wrong : List.of("[[[1]]]", "{\"x\": {}}", "{\"path\": 1}", "[{\"role\": 1}]")) {
                try {
                    JsonNode wire = form.wire(Sample.parse(wrong), programs);
                    sample.component().decode(wire, files);
                } catch (VisitorException e) {
                    assertThat(new Bundles().texts(Locale.ENGLISH).text(e.visible()))
                            .isNotBlank();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> submitsTheValueItShows() {
        return eachSample(this::assertFormRoundTrip);
    }

    private <T> void assertFormRoundTrip(Sample<T> sample) {
        Component<T> component = sample.component();
        if (!isField(sample)) {
            return;
        }
        JsonNode wire = component.encode(sample.value(), files);
        T kept = component.decode(wire, files);
        List<String> submitted = FormReader.entries(Drawing.editable(component, kept), Drawing.NAME);
        assertThat(again(component, submitted)).as("what the form submits").isEqualTo(wire);
        assertThat(again(component, component.entries(wire))).as("entries").isEqualTo(wire);
    }

    /** The wire form of the value that these entries stand for. */
    private <T> JsonNode again(Component<T> component, List<String> entries) {
        JsonNode read = component.read(entries);
        return component.encode(read.isNull() ? component.empty() : component.decode(read, files), files);
    }

    @TestFactory
    Stream<DynamicTest> refusesWireFormsOfOtherTypes() {
        return eachSample(sample -> {
            if (!(sample.component() instanceof io.demitasse.components.json.Json)) {
                assertThat(sample.wrong()).as("wrong wire forms to try").isNotEmpty();
            }
            for (JsonNode wrong : sample.wrong()) {
                assertRefused(() -> sample.component().decode(wrong, files), wrong.toString());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesValuesOutsideItsLimits() {
        return eachSample(this::assertOutsideRefused);
    }

    private <T> void assertOutsideRefused(Sample<T> sample) {
        sample.outside().forEach(value -> assertRefused(() -> sample.component().check(value), value.toString()));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String what) {
        var refusal = catchThrowableOfType(VisitorException.class, work);
        assertThat(refusal).as("refusal of " + what).isNotNull();
        for (Locale language : Bundles.LANGUAGES) {
            assertThat(new Bundles().texts(language).text(refusal.visible()))
                    .isNotBlank()
                    .doesNotContain(refusal.visible().key() + "[")
                    .isNotEqualTo(refusal.visible().key());
        }
    }

    @TestFactory
    Stream<DynamicTest> takesNothingAsEmptyOrRefusesIt() {
        return eachSample(sample -> {
            Component<?> component = sample.component();
            assertThat(component.read(List.of()).isNull()).isTrue();
            try {
                assertThat(component.empty()).isNotNull();
            } catch (VisitorException e) {
                assertThat(e.visible().key()).isIn("invalid.required", "form.part");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> drawsAgainWithoutAValue() {
        return eachSample(sample -> {
            assertThat(Drawing.empty(sample.component(), true)).isNotNull();
            assertThat(Drawing.empty(sample.component(), false)).isNotNull();
        });
    }

    @TestFactory
    Stream<DynamicTest> holdsNoScriptAndNoStyleInItsHtml() {
        return eachSample(this::assertStrict);
    }

    private <T> void assertStrict(Sample<T> sample) {
        if (sample.component().inSession()) {
            return;
        }
        T kept = sample.component().decode(sample.component().encode(sample.value(), files), files);
        for (String html :
                List.of(Drawing.editable(sample.component(), kept), Drawing.readOnly(sample.component(), kept))) {
            assertThat(html).doesNotContain("<script").doesNotContainPattern("\\s(style|on[a-z]+)=");
        }
    }

    @TestFactory
    Stream<DynamicTest> escapesEveryTextItShows() {
        return EveryComponent.classes()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    for (String text : TEXTS) {
                        for (Component<?> component : EveryComponent.test(type).showing(text)) {
                            assertThat(Drawing.editable(component).contains(text) && text.contains("<"))
                                    .as("draws the text as HTML")
                                    .isFalse();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepsItsIdentityInACopy() {
        return eachSample(sample -> {
            if (sample.component() instanceof io.demitasse.component.Field<?, ?> field) {
                var copy = field.help("other");
                assertThat(copy.declaration()).isSameAs(field.declaration());
                assertThat(copy.type()).isEqualTo(field.type());
                assertThat(field.help()).isNotEqualTo("other");
            }
        });
    }

    private static boolean isField(Sample<?> sample) {
        Component<?> component = sample.component();
        return (component.frame() == Frame.FIELD || component.frame() == Frame.GROUP)
                && component.interactive().orElse(true);
    }

    private static Stream<DynamicTest> eachSample(Consumer<Sample<?>> check) {
        return EveryComponent.classes()
                .flatMap(type -> EveryComponent.test(type).samples().stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                type.getSimpleName() + ": " + sample, () -> check.accept(sample))));
    }

    @TestFactory
    Stream<DynamicTest> findsEveryComponent() {
        assertThatThrownBy(() -> EveryComponent.test(new ClassFileImporter().importClass(String.class)))
                .isInstanceOf(AssertionError.class);
        assertThat(EveryComponent.classes().map(JavaClass::getSimpleName))
                .contains("Textbox", "NumberBox", "Slider", "Multiselect", "FileList", "State", "RecordField");
        return Stream.of();
    }
}
