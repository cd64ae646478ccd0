package org.twige.routes;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twige.web.Allow;
import org.twige.web.Role;
import org.twige.web.RouteRules;

/** One method of one address of the running application, with everything that a request to it can carry. */
record Route(String method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Something that a request carries: a variable of the address, or a parameter. */
    record Place(String method, String pattern, String name, boolean isFile) {

        @Override
        public String toString() {
            return method + " " + pattern + ": " + name;
        }
    }

    /** Every route of ours that people use, by address. */
    static List<Route> live(RequestMappingHandlerMapping table) {
        return all(table).filter(route -> !route.rule().machines()).toList();
    }

    /** Every route where machines come in that show a token of their own. */
    static List<Route> ofMachines(RequestMappingHandlerMapping table) {
        return all(table).filter(route -> route.rule().machines()).toList();
    }

    private static Stream<Route> all(RequestMappingHandlerMapping table) {
        return table.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.twige"))
                .flatMap(route -> of(route.getKey(), route.getValue()))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method));
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var asked = info.getMethodsCondition().getMethods();
        var methods = asked.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : List.copyOf(asked);
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method.name(), pattern, handler)));
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean isFor(@Nullable Role role) {
        var rule = rule();
        return rule.everyone()
                || (role != null && Arrays.stream(rule.value()).anyMatch(may -> may == Role.LEARNER || may == role));
    }

    private Allow rule() {
        return RouteRules.ruleOf(handler).orElseThrow(() -> new IllegalStateException(this + " has no rule"));
    }

    List<Place> variables() {
        return VARIABLE.matcher(pattern)
                .results()
                .map(found -> new Place(method, pattern, found.group(1), false))
                .toList();
    }

    /** Named parameters of the handler, and the components of the records that its forms are bound to. */
    List<Place> parameters() {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(this::parameters)
                .toList();
    }

    private Stream<Place> parameters(MethodParameter parameter) {
        var type = parameter.getParameterType();
        var named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            var given = Stream.of(named.name(), named.value())
                    .filter(name -> !name.isEmpty())
                    .findFirst();
            var name = given.orElse(parameter
                    .getExecutable()
                    .getParameters()[parameter.getParameterIndex()]
                    .getName());
            return Stream.of(new Place(method, pattern, name, type.equals(MultipartFile.class)));
        }
        return parameter.getParameterAnnotations().length == 0 && type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(this::field)
                : Stream.empty();
    }

    private Place field(RecordComponent component) {
        var isMap = Map.class.isAssignableFrom(component.getType());
        return new Place(method, pattern, nameOf(component) + (isMap ? "[]" : ""), false);
    }

    /** What the form calls it. */
    private static String nameOf(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(BindParam.class)))
                .map(BindParam::value)
                .findFirst()
                .orElseGet(component::getName);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
