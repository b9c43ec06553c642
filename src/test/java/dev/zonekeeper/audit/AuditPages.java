package dev.zonekeeper.audit;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.web.Ages;
import dev.zonekeeper.web.Installation;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.config.annotation.ViewResolverRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The controllers with the real templates and texts, for one reader. */
final class AuditPages {

    private final MockMvcTester mvc;
    private final Person reader;

    AuditPages(AuditFixture audit, Person reader) {
        AuditController page = new AuditController(audit.events, audit.chain);
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.registerBean("messageSource", ResourceBundleMessageSource.class, AuditPages::messages);
        context.registerBean(Clock.class, () -> audit);
        context.registerBean("ages", Ages.class);
        context.registerBean(AuditController.class, () -> page);
        context.registerBean(AuditExport.class, () -> new AuditExport(audit.events, audit.log, page, audit));
        context.registerBean(DelegatingWebMvcConfiguration.class);
        context.registerBean(Mvc.class, () -> new Mvc(context, reader));
        context.refresh();
        this.reader = reader;
        this.mvc = MockMvcTester.from(context);
    }

    MockMvcTester.MockMvcRequestBuilder get(String address) {
        return mvc.get()
                .uri(URI.create(address))
                .requestAttr("person", reader)
                .requestAttr(
                        "installation",
                        new Installation(
                                URI.create("http://localhost:8080"),
                                false,
                                false,
                                List.of("Cloudflare", "Vault", "sign-in")));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/web", "messages/audit");
        messages.setDefaultEncoding("UTF-8");
        messages.setUseCodeAsDefaultMessage(false);
        return messages;
    }

    private record Mvc(GenericWebApplicationContext context, Person reader)
            implements WebMvcConfigurer, HandlerMethodArgumentResolver {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public void configureViewResolvers(ViewResolverRegistry registry) {
            ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
            files.setPrefix("templates/");
            files.setSuffix(".html");
            files.setCharacterEncoding("UTF-8");
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.setTemplateResolver(files);
            engine.setTemplateEngineMessageSource(context);
            ThymeleafViewResolver views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setCharacterEncoding("UTF-8");
            views.setApplicationContext(context);
            registry.viewResolver(views);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return reader;
        }
    }
}
