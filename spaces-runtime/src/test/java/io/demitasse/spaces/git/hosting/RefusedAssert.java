package io.demitasse.spaces.git.hosting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call is refused for. */
final class RefusedAssert {
    private RefusedAssert() {}

    static AbstractThrowableAssert<?, Refused> assertRefused(Reason reason, ThrowingCallable call) {
        var refused = assertThatThrownBy(call).asInstanceOf(InstanceOfAssertFactories.throwable(Refused.class));
        refused.extracting(Refused::reason).isEqualTo(reason);
        return refused;
    }
}
