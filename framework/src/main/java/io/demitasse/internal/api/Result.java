package io.demitasse.internal.api;

import io.demitasse.component.ApiForm;

/**
 * What an endpoint gives.
 *
 * @param component the number of the component
 */
public record Result(int component, String label, ApiForm form) {}
