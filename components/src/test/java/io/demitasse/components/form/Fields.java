package io.demitasse.components.form;

import io.demitasse.component.Component;
import io.demitasse.component.RecordPart;

/** Makes the fields of test records as forms do. */
final class Fields {
    private Fields() {}

    /** The field of the only part of a record. */
    static Component<?> of(Class<? extends Record> type) {
        return of(type, 0, false);
    }

    /** The field of a part. */
    static Component<?> of(Class<? extends Record> type, int part, boolean output) {
        return new ComponentFields()
                .field(RecordPart.of(type.getRecordComponents()[part], output))
                .orElseThrow();
    }
}
