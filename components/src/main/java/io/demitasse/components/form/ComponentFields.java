package io.demitasse.components.form;

import io.demitasse.component.Component;
import io.demitasse.component.RecordFields;
import io.demitasse.component.RecordPart;
import io.demitasse.components.checkbox.Checkbox;
import io.demitasse.components.checkboxgroup.CheckboxGroup;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.dropdown.Dropdown;
import io.demitasse.components.dropdown.Multiselect;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.file.FileList;
import io.demitasse.components.html.Html;
import io.demitasse.components.html.RawHtml;
import io.demitasse.components.image.Image;
import io.demitasse.components.json.Json;
import io.demitasse.components.label.Label;
import io.demitasse.components.radio.Radio;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.form.Choice;
import io.demitasse.form.Multiline;
import io.demitasse.form.Range;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.awt.image.BufferedImage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of records: texts, numbers, truth values, enums, files, pictures, other records, and lists of all these.
 * Choices of up to five are all in view.
 */
public final class ComponentFields implements RecordFields {
    private static final int IN_VIEW = 5;

    /** Made by the service loader. */
    public ComponentFields() {}

    @Override
    public Optional<Component<?>> field(RecordPart part) {
        return bare(part).map(field -> Annotated.apply(field, part));
    }

    private Optional<Component<?>> bare(RecordPart part) {
        if (part.type() instanceof ParameterizedType generic) {
            return generic(part, generic);
        }
        return part.type() instanceof Class<?> type ? simple(part, type) : Optional.empty();
    }

    private Optional<Component<?>> simple(RecordPart part, Class<?> type) {
        String label = part.label();
        if (type == String.class) {
            return Optional.of(text(part));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(Checkbox.of(label));
        }
        if (type.isEnum()) {
            return Optional.of(one(label, Choices.of(List.of(type.getEnumConstants()))));
        }
        if (type.isRecord()) {
            return Optional.of(record(label, type, part.output()));
        }
        return NumberKind.of(type)
                .<Component<?>>map(kind -> kind.field(label, part.annotations().getAnnotation(Range.class)))
                .or(() -> media(label, type));
    }

    private static Optional<Component<?>> media(String label, Class<?> type) {
        if (type == ImageFile.class) {
            return Optional.of(Image.of(label));
        }
        if (type == BufferedImage.class) {
            return Optional.of(
                    Converted.<ImageFile, BufferedImage>of(Image.of(label), ImageFile::image, ImageFile::of));
        }
        if (type == MediaFile.class) {
            return Optional.of(FileBox.of(label));
        }
        if (type == RawHtml.class) {
            return Optional.of(Html.of(RawHtml.of("")));
        }
        return type == Object.class ? Optional.of(Json.of(label)) : Optional.empty();
    }

    private static Component<?> text(RecordPart part) {
        Choice choice = part.annotations().getAnnotation(Choice.class);
        if (choice != null) {
            return one(part.label(), Choices.of(List.of(choice.value())));
        }
        Multiline lines = part.annotations().getAnnotation(Multiline.class);
        Textbox box = Textbox.of(part.label());
        return lines == null ? box : box.lines(lines.value());
    }

    private static <T> Component<?> one(String label, Choices<T> choices) {
        return choices.labels().size() <= IN_VIEW ? Radio.of(label, choices) : Dropdown.of(label, choices);
    }

    private static <T> Component<?> several(String label, Choices<T> choices) {
        return choices.labels().size() <= IN_VIEW ? CheckboxGroup.of(label, choices) : Multiselect.of(label, choices);
    }

    private <R> Component<?> record(String label, Class<R> type, boolean output) {
        List<Component<?>> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(RecordPart.of(component, output)).orElseThrow(() -> Unknown.part(type, component)));
        }
        return new RecordField<>(label, new RecordShape<>(type, List.copyOf(fields)));
    }

    private Optional<Component<?>> generic(RecordPart part, ParameterizedType type) {
        if (type.getRawType() == List.class) {
            return list(part, type.getActualTypeArguments()[0]);
        }
        if (type.getRawType() == Map.class && type.getActualTypeArguments()[0] == String.class) {
            boolean shares = type.getActualTypeArguments()[1] == Double.class && part.output();
            return Optional.of(shares ? Label.of(part.label()) : Json.of(part.label()));
        }
        return Optional.empty();
    }

    private Optional<Component<?>> list(RecordPart part, Type element) {
        Choice choice = part.annotations().getAnnotation(Choice.class);
        if (element == String.class && choice != null) {
            return Optional.of(several(part.label(), Choices.of(List.of(choice.value()))));
        }
        if (element == MediaFile.class) {
            return Optional.of(FileList.of(part.label()));
        }
        if (element instanceof Class<?> type && type.isEnum()) {
            return Optional.of(several(part.label(), Choices.of(List.of(type.getEnumConstants()))));
        }
        return bare(new RecordPart(part.label(), element, part.annotations(), part.output()))
                .map(field -> rows(part.label(), field));
    }

    private static <T> Component<?> rows(String label, Component<T> element) {
        return new ListField<>(label, element);
    }
}
