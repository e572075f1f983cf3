package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.Authenticator;
import org.waymark.standalone.testing.Target;

/** Somebody new: invited, with a password of their own, a second factor and a token for their spreadsheet; and a program. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class AccountJourneyIT {

    private static final String PASSWORD = "nine green kettles";

    private final Path folder = Target.folder("pictures");

    @Test
    void fromTheInvitationToTheToken(Demo demo, Visitors visitors) {
        Visitor admin = visitors.at(demo.address()).signIn("admin", Demo.PASSWORD);
        admin.open("/accounts/new");
        admin.fill("Account name", "nina.k").fill("Name", "Nina K.").choose("Roles", "Viewer");
        admin.press("Add").sees("Send this link to Nina K.");
        String link = admin.main().locator("code").innerText();
        isFineInEveryWidth(admin, "account-invited");

        Visitor nina = visitors.at(demo.address());
        nina.open(link);
        isFineInEveryWidth(nina, "set-password");
        nina.fill("Password", PASSWORD).fill("Password again", PASSWORD).press("Set the password");
        nina.sees("Your password is set");
        isFineInEveryWidth(nina, "password-set");
        nina.signIn("nina.k", PASSWORD);

        nina.open("/account/second-factor");
        String key = nina.main().locator("code").innerText();
        isFineInEveryWidth(nina, "second-factor");
        nina.fill("Code", Authenticator.code(key)).fill("Your password", PASSWORD);
        nina.press("Set up the second factor").sees("Keep your recovery codes");
        String recovery = nina.main().locator("li code").first().innerText();
        isFineInEveryWidth(nina, "recovery-codes");
        nina.press("Sign out");

        nina.fill("Account name", "nina.k").fill("Password", PASSWORD).press("Sign in");
        nina.sees("Enter your code");
        isFineInEveryWidth(nina, "sign-in-code");
        nina.fill("Code", "abcdef").press("Sign in");
        nina.sees("The account name, password or code is not correct");
        isFineInEveryWidth(nina, "sign-in-code-failed");
        nina.fill("Account name", "nina.k").fill("Password", PASSWORD).press("Sign in");
        nina.fill("Code", recovery.toUpperCase(Locale.ROOT)).press("Sign in");
        assertThat(nina.button("Sign out")).isVisible();

        nina.open("/account/tokens");
        nina.fill("Name", "Monthly spreadsheet").press("Create the token");
        nina.sees("Copy your new token now");
        String token = nina.main().locator("code").first().innerText();
        isFineInEveryWidth(nina, "token-made");
        Api program = Api.withToken(demo.commandAddress(), demo.address(), token);
        assertThat(program.ask("/api/strategies/SG23/overview").status()).isEqualTo(200);
        assertThat(program.command("add-note", "{'strategy':'SG23','item':'P1','text':'A word'}")
                        .status())
                .isEqualTo(403);
        nina.open("/account/tokens");
        nina.main().getByText("Revoke").first().click();
        nina.sees("no longer works");
        assertThat(program.ask("/api/strategies/SG23/overview").status()).isEqualTo(401);

        nina.open("/account");
        nina.sees("This session");
        isFineInEveryWidth(nina, "account-with-sessions");
        admin.open("/accounts/nina.k");
        admin.sees("Remove the second factor").press("Sign them out everywhere");
        admin.sees("Nowhere.");
        nina.open("/account");
        assertThat(nina.button("Sign in")).isVisible();
    }

    @Test
    void aProgramIsGivenASecretOnce(Demo demo, Visitors visitors) {
        Visitor admin = visitors.at(demo.address()).signIn("admin", Demo.PASSWORD);
        admin.open("/accounts");
        admin.press("Add a program").sees("works in its own name");
        admin.fill("Account name", "staff-records").fill("Name", "Staff records import");
        admin.choose("Roles", "Steering group member").press("Add");
        admin.sees("Give this secret to the program");
        String secret = admin.main().locator("code").innerText();
        isFineInEveryWidth(admin, "program-added");

        admin.press("Make a new secret").sees("Give this secret to the program");
        assertThat(admin.main().locator("code").innerText()).isNotEqualTo(secret);
        admin.open("/accounts");
        isFineInEveryWidth(admin, "accounts-with-a-program");
        admin.open("/accounts/staff-records");
        assertThat(admin.main().locator("code")).hasCount(0);
    }

    private void isFineInEveryWidth(Visitor visitor, String name) {
        for (int width : new int[] {Visitors.WIDE, 320}) {
            visitor.page().setViewportSize(width, 900);
            assertThat(visitor.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s fits %s pixels", name, width)
                    .isEqualTo(true);
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(folder.resolve(name + "-" + width + ".png")));
        }
        visitor.page().setViewportSize(Visitors.WIDE, 900);
        Axe.findsNothingOn(visitor);
    }
}
