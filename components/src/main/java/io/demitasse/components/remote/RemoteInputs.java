package io.demitasse.components.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.client.Parameter;
import io.demitasse.component.Component;
import io.demitasse.component.Field;
import io.demitasse.components.checkbox.Checkbox;
import io.demitasse.components.checkboxgroup.CheckboxGroup;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.dropdown.Dropdown;
import io.demitasse.components.dropdown.Multiselect;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.file.FileList;
import io.demitasse.components.image.Image;
import io.demitasse.components.json.Json;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.radio.Radio;
import io.demitasse.components.slider.Slider;
import io.demitasse.components.textbox.Textbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The components that stand for a remote app's inputs, chosen by the kind and the schema that it says. */
final class RemoteInputs {
    /** How Gradio's schema tells the limits of a slider. */
    private static final Pattern LIMITS = Pattern.compile("between (-?[\\d.eE+-]+) and (-?[\\d.eE+-]+)");

    private static final int CODE_LINES = 10;

    private RemoteInputs() {}

    /** The component; empty if there is none of that kind. */
    static Optional<Component<?>> of(Parameter parameter) {
        String label = parameter.label().isEmpty() ? parameter.name() : parameter.label();
        JsonNode schema = parameter.schema();
        return switch (parameter.component()) {
            case "Textbox", "Markdown", "Colorpicker", "Datetime" -> text(Textbox.of(label), parameter);
            case "Code" -> text(Textbox.of(label).lines(CODE_LINES), parameter);
            case "Number" -> number(label, parameter);
            case "Slider" -> slider(label, parameter);
            case "Checkbox" ->
                Optional.of(start(Checkbox.of(label), parameter, JsonNode::isBoolean, JsonNode::booleanValue));
            case "Radio" -> one(Radio.of(label, choices(schema)), parameter);
            case "Checkboxgroup" -> many(CheckboxGroup.of(label, choices(schema.path("items"))), parameter);
            case "Dropdown" ->
                schema.path("type").asText().equals("array")
                        ? many(Multiselect.of(label, choices(schema.path("items"))), parameter)
                        : one(Dropdown.of(label, choices(schema)), parameter);
            case "Json" -> Optional.of(Json.of(label));
            case "Image" -> Optional.of(Image.of(label));
            case "File", "Uploadbutton", "Audio", "Video", "Model3d" ->
                Optional.of(schema.path("type").asText().equals("array") ? FileList.of(label) : FileBox.of(label));
            default -> Optional.empty();
        };
    }

    private static Optional<Component<?>> text(Textbox box, Parameter parameter) {
        return Optional.of(start(box, parameter, JsonNode::isTextual, JsonNode::textValue));
    }

    private static Optional<Component<?>> number(String label, Parameter parameter) {
        NumberBox box = NumberBox.of(label);
        boolean isWhole = parameter.schema().path("type").asText().equals("integer");
        return Optional.of(start(isWhole ? box.integer() : box, parameter, JsonNode::isNumber, JsonNode::doubleValue));
    }

    private static Optional<Component<?>> slider(String label, Parameter parameter) {
        Matcher limits = LIMITS.matcher(parameter.schema().path("description").asText(""));
        if (!limits.find()) {
            return number(label, parameter);
        }
        try {
            Slider slider = Slider.of(label, Double.parseDouble(limits.group(1)), Double.parseDouble(limits.group(2)));
            return Optional.of(start(slider, parameter, JsonNode::isNumber, JsonNode::doubleValue));
        } catch (NumberFormatException e) {
            return number(label, parameter);
        }
    }

    private static Optional<Component<?>> one(Field<JsonNode, ?> field, Parameter parameter) {
        return Optional.of(start(field, parameter, value -> !value.isNull() && !value.isArray(), value -> value));
    }

    private static Optional<Component<?>> many(Field<List<JsonNode>, ?> field, Parameter parameter) {
        return Optional.of(start(field, parameter, JsonNode::isArray, RemoteInputs::list));
    }

    private static Choices<JsonNode> choices(JsonNode schema) {
        return Choices.of(list(schema.path("enum")), JsonNode::asText);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return List.copyOf(all);
    }

    /** The field with the value that the remote app starts with. */
    private static <T> Component<?> start(
            Field<T, ?> field, Parameter parameter, Predicate<JsonNode> fits, Function<JsonNode, T> read) {
        return parameter
                .byDefault()
                .filter(fits)
                .map(read)
                .<Component<?>>map(field::value)
                .orElse(field);
    }
}
