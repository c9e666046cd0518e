package io.demitasse.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.Tabs;
import io.demitasse.component.EventData;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.choice.Picked;
import io.demitasse.components.dropdown.Typed;
import io.demitasse.components.file.Pointed;
import io.demitasse.components.image.Image;
import io.demitasse.components.label.Label;
import io.demitasse.components.textbox.Copied;
import io.demitasse.components.textbox.Selection;
import io.demitasse.error.VisitorException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What events say is read as the page sends it; what no page sends is refused. */
class EventRecordsTest {
    private static Object read(Record like, String json) throws Exception {
        return new EventData<>(like.getClass()).decode(new JsonMapper().readTree(json));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(new Selection("cup", 2, 5), "{'text':'cup','start':2,'end':5}"),
                Arguments.of(new Copied("tea"), "{'text':'tea'}"),
                Arguments.of(new Picked("Hot", true), "{'label':'Hot','chosen':true}"),
                Arguments.of(new Typed("a", "Pa"), "{'key':'a','text':'Pa'}"),
                Arguments.of(new Image.Pixel(3, 0), "{'x':3,'y':0}"),
                Arguments.of(new Pointed(1, "a.txt"), "{'index':1,'name':'a.txt'}"),
                Arguments.of(new Label.Named("tea"), "{'name':'tea'}"),
                Arguments.of(new Chatbot.Chosen(0, "Tea?"), "{'index':0,'text':'Tea?'}"),
                Arguments.of(new Tabs.Shown(1), "{'index':1}"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void areRead(Record event, String json) throws Exception {
        assertThat(read(event, json.replace('\'', '"'))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void areRefusedWhenSomethingIsMissingOrTooMuch(Record event, String json) {
        assertRefused(event, "{}");
        assertRefused(event, json.replace("}", ",'admin':true}"));
        assertRefused(event, json.replaceFirst(":[^,}]+", ":null"));
        assertRefused(event, json.replaceFirst(":[^,}]+", ":[[1]]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':'cup','start':2,'end':6}",
                "{'text':'cup','start':-3,'end':0}",
                "{'text':'','start':2147483647,'end':-2147483648}",
                "{'text':'cup','start':2.5,'end':5.5}"
            })
    void aSelectionIsWhereItIsSaidToBe(String json) {
        assertRefused(new Selection("", 0, 0), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'x':-1,'y':0}", "{'x':0,'y':-1}", "{'x':3e9,'y':0}", "{'x':'1','y':0}", "{'x':0.5,'y':0}"})
    void aPixelIsOneOfAPicture(String json) {
        assertRefused(new Image.Pixel(0, 0), json);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(new Pointed(0, ""), "{'index':-1,'name':'a.txt'}"),
                Arguments.of(new Chatbot.Chosen(0, ""), "{'index':-1,'text':'Tea?'}"),
                Arguments.of(new Tabs.Shown(0), "{'index':-1}"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceIsOneOfAList(Record event, String json) {
        assertRefused(event, json);
    }

    private static void assertRefused(Record like, String json) {
        assertThatThrownBy(() -> read(like, json.replace('\'', '"')))
                .as(json)
                .isInstanceOf(VisitorException.class)
                .hasMessage("request.bad[]");
    }
}
