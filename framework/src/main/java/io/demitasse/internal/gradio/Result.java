package io.demitasse.internal.gradio;

import io.demitasse.component.ApiForm;

/**
 * What an endpoint gives.
 *
 * @param component the number of the component
 */
record Result(int component, String label, ApiForm form) {}
