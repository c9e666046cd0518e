package io.demitasse.components.form;

import io.demitasse.error.AuthorException;
import java.lang.reflect.RecordComponent;

/** The text about a part of a record that no field can show. */
final class Unknown {
    private Unknown() {}

    static AuthorException part(Class<?> record, RecordComponent part) {
        return new AuthorException("The part " + part.getName() + " of the record " + record.getSimpleName()
                + " is a " + part.getGenericType().getTypeName() + ", which no field can show. Use text, numbers,"
                + " boolean, an enum, a file, a record of these or a list of them.");
    }
}
