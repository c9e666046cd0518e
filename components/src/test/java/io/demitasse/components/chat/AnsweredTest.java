package io.demitasse.components.chat;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Sample;
import java.util.List;

public final class AnsweredTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(Sample.of(new Answered(), "Yes.").wrong("1", "[]", "{}"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(new Answered());
    }
}
