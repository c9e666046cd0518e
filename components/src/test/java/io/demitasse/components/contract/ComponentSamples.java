package io.demitasse.components.contract;

import io.demitasse.component.Component;
import java.util.List;

/** The test of a component, which says what to try the component with. The contract finds it by its name. */
public interface ComponentSamples {
    /** The component in the forms it can take. */
    List<Sample<?>> samples();

    /** The component with this text wherever it can show a text. */
    List<Component<?>> showing(String text);
}
