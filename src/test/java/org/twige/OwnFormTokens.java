package org.twige;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/** Puts our form tokens back after a test that used {@code csrf()} of the test kit, which replaces them for good. */
final class OwnFormTokens implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var application = SpringExtension.getApplicationContext(test);
        var tokens = application.getBean(CsrfTokenRepository.class);
        application
                .getBeanProvider(SecurityFilterChain.class)
                .forEach(chain -> chain.getFilters().stream()
                        .filter(CsrfFilter.class::isInstance)
                        .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", tokens)));
    }
}
