package dev.zonekeeper.zones;

import dev.zonekeeper.web.Ages;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Draws templates as the application does, from a model and nothing else. */
final class Drawing {

    private final GenericWebApplicationContext context = new GenericWebApplicationContext();
    private final ThymeleafViewResolver views = new ThymeleafViewResolver();

    Drawing() {
        context.setServletContext(new MockServletContext());
        context.getBeanFactory().registerSingleton("ages", ages());
        context.getBeanFactory().registerSingleton("messageSource", messages());
        context.refresh();
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCacheable(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setMessageSource(messages());
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setCache(false);
        views.setApplicationContext(context);
    }

    String draw(String view, Map<String, ?> model) {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        try {
            Objects.requireNonNull(views.resolveViewName(view, Locale.ENGLISH)).render(model, request, response);
            return response.getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(view + " cannot be drawn", e);
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/web", "messages/retention", "messages/zones");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Ages ages() {
        try {
            Constructor<Ages> constructor = Ages.class.getDeclaredConstructor(Clock.class);
            constructor.setAccessible(true);
            return constructor.newInstance(Clock.fixed(Invented.NOW, ZoneOffset.UTC));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
