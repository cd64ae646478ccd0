package org.twige.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import org.twige.web.Page;

/** Says when to come back, if more people want to sign in than the machine can check passwords for. */
@ControllerAdvice(basePackageClasses = TooBusyAdvice.class)
class TooBusyAdvice {

    @ExceptionHandler(RejectedExecutionException.class)
    View tooBusy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return Page.of("accounts/too-busy", "").with(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
