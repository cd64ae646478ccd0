package org.twige.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page for every error, wherever it came from: a controller, a filter or the server itself. */
@Controller
@Allow(everyone = true)
class ErrorPagesController implements ErrorController {

    private static final Set<Integer> WITH_A_PAGE = Set.of(400, 404, 405, 413, 422, 429, 500, 503);
    private static final Set<Class<?>> DATABASE_IS_AWAY = Set.of(
            CannotGetJdbcConnectionException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class);

    @RequestMapping("/error")
    View show(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        var id = Objects.toString(request.getAttribute(MannersFilter.ID), "");
        return Page.of("web/error", new ErrorPage(described(status), id)).with(HttpStatus.valueOf(status));
    }

    /** Somebody who opens this address by hand, or who may not see a page, learns that there is nothing. */
    private static int status(HttpServletRequest request) {
        var given = (@Nullable Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (given == null || given == 401 || given == 403 || HttpStatus.resolve(given) == null) {
            return 404;
        }
        return given == 500 && isDatabaseAway(request) ? 503 : given;
    }

    private static boolean isDatabaseAway(HttpServletRequest request) {
        var thrown = (@Nullable Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return thrown != null
                && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> DATABASE_IS_AWAY.contains(cause.getClass()));
    }

    private static int described(int status) {
        if (WITH_A_PAGE.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }
}
