package io.demitasse.components.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records inside forms. */
public final class RecordFieldTest implements ComponentSamples {
    record Owner(String first, int age) {
        Owner {
            if (first.equals("nobody")) {
                throw new IllegalArgumentException("Nobody owns nothing.");
            }
        }
    }

    record Car(String plate, boolean sold, Owner owner, List<String> colours) {}

    record Holder(Car car) {}

    @SuppressWarnings("unchecked") // the field is for a Car
    static Component<Car> car() {
        return (Component<Car>) Fields.of(Holder.class);
    }

    private static final Car CAR = new Car("B \"1\" = <x>", true, new Owner("Ann.b=c", 30), List.of("red", "a=b"));

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(car(), CAR).wrong("1", "[]", "\"x\"", "{\"plate\":1}", "{\"owner\":{\"age\":\"old\"}}"),
                Sample.of(car(), new Car("", false, new Owner("", 0), List.of()))
                        .wrong("{\"sold\":7}"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return text.length() > 1000
                ? List.of()
                : List.of(((RecordField<Car>) car()).value(new Car(text, true, new Owner(text, 1), List.of(text))));
    }

    @Test
    void namesTheFieldsItRefuses() {
        assertThatThrownBy(() -> car().decode(
                                Sample.parse("{\"plate\":\"x\",\"owner\":{\"first\":\"a\",\"age\":\"old\"}}"),
                                new TestFiles()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("form.part[Owner, form.part[Age, invalid.number[old]]]");
    }

    @Test
    void passesOnWhatTheRecordItselfRefuses() {
        assertThatThrownBy(() -> car().decode(
                                Sample.parse("{\"plate\":\"x\",\"owner\":{\"first\":\"nobody\",\"age\":1}}"),
                                new TestFiles()))
                .hasMessage("form.part[Owner, form.refused[Nobody owns nothing.]]");
    }

    @Test
    void isAnObjectOfItsPartsOnTheWire() {
        assertThat(Sample.parse(car().encode(CAR, new TestFiles()).toString()))
                .isEqualTo(Sample.parse("{\"plate\":\"B \\\"1\\\" = <x>\",\"sold\":true,"
                        + "\"owner\":{\"first\":\"Ann.b=c\",\"age\":30},\"colours\":[\"red\",\"a=b\"]}"));
    }
}
