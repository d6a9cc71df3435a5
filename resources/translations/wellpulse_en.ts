<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>Status</name>
    <message>
        <source>Needs you: update WellPulse</source>
        <translation>Needs you: update WellPulse</translation>
    </message>
    <message>
        <source>Needs you: call the office</source>
        <translation>Needs you: call the office</translation>
    </message>
    <message>
        <source>Needs you: sign in again</source>
        <translation>Needs you: sign in again</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Needs you (%L1)</source>
        <translation>Needs you (%L1)</translation>
    </message>
    <message>
        <source>Sending %L1 of %L2</source>
        <translation>Sending %L1 of %L2</translation>
    </message>
    <message>
        <source>Offline - %L1 waiting</source>
        <translation>Offline - %L1 waiting</translation>
    </message>
    <message>
        <source>Waiting to send (%L1)</source>
        <translation>Waiting to send (%L1)</translation>
    </message>
    <message>
        <source>Offline - nothing waiting</source>
        <translation>Offline - nothing waiting</translation>
    </message>
    <message>
        <source>Office has everything, %1</source>
        <translation>Office has everything, %1</translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation>Saved on this laptop</translation>
    </message>
    <message>
        <source>This laptop has no network.</source>
        <translation>This laptop has no network.</translation>
    </message>
    <message>
        <source>Office did not answer.</source>
        <translation>Office did not answer.</translation>
    </message>
    <message>
        <source>The office asks for your password again.</source>
        <translation>The office asks for your password again.</translation>
    </message>
    <message>
        <source>The office needs a newer WellPulse.</source>
        <translation>The office needs a newer WellPulse.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop.</source>
        <translation>The office has suspended this laptop.</translation>
    </message>
    <message numerus="yes">
        <source>Your %n entries are safe on this laptop.</source>
        <translation>
            <numerusform>Your entry is safe on this laptop.</numerusform>
            <numerusform>Your %n entries are safe on this laptop.</numerusform>
        </translation>
    </message>
    <message>
        <source>Update WellPulse; nothing is lost.</source>
        <translation>Update WellPulse; nothing is lost.</translation>
    </message>
    <message>
        <source>Call the office; nothing is lost.</source>
        <translation>Call the office; nothing is lost.</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Next try %1.</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>a day of this year in Qt&apos;s date format: MMM is the short month, d the day</extracomment>
        <translation>MMM d</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>a day of another year in Qt&apos;s date format</extracomment>
        <translation>MMM d, yyyy</translation>
    </message>
    <message>
        <source>Needs you: unlock the keychain</source>
        <translation>Needs you: unlock the keychain</translation>
    </message>
    <message>
        <source>This laptop&apos;s keychain did not answer.</source>
        <translation>This laptop&apos;s keychain did not answer.</translation>
    </message>
    <message>
        <source>The office does not take what this laptop sends.</source>
        <translation>The office does not take what this laptop sends.</translation>
    </message>
    <message>
        <source>Sign in to keep sending; what you entered here is safe.</source>
        <translation>Sign in to keep sending; what you entered here is safe.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then press Sync now.</source>
        <translation>Unlock the keychain, then press Sync now.</translation>
    </message>
    <message>
        <source>What needs you is kept on this laptop; call the office if you are not sure.</source>
        <translation>What needs you is kept on this laptop; call the office if you are not sure.</translation>
    </message>
    <message>
        <source>Sign in to send what waits.</source>
        <translation>Sign in to send what waits.</translation>
    </message>
</context>
<context>
    <name>VolumeWords</name>
    <message>
        <source>no change</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>A volume cannot be below zero. Type 0 or more.</source>
        <translation>A volume cannot be below zero. Type 0 or more.</translation>
    </message>
    <message>
        <source>That is too large. Type at most %1.</source>
        <translation>That is too large. Type at most %1.</translation>
    </message>
    <message>
        <source>Type at most two digits after the decimal mark.</source>
        <translation>Type at most two digits after the decimal mark.</translation>
    </message>
    <message>
        <source>Type a number with digits only, like %1.</source>
        <translation>Type a number with digits only, like %1.</translation>
    </message>
    <message>
        <source>This date is in the future. Choose today or an earlier day.</source>
        <translation>This date is in the future. Choose today or an earlier day.</translation>
    </message>
    <message>
        <source>The notes are too long. Shorten them to at most 10,000 characters.</source>
        <translation>The notes are too long. Shorten them to at most 10,000 characters.</translation>
    </message>
    <message>
        <source>The notes hold characters that cannot be stored. Type them again.</source>
        <translation>The notes hold characters that cannot be stored. Type them again.</translation>
    </message>
    <message>
        <source>Nothing is entered yet. Type at least one volume.</source>
        <translation>Nothing is entered yet. Type at least one volume.</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::DayRecorder</name>
    <message>
        <source>WellPulse is locked. Unlock it, then save again.</source>
        <translation>WellPulse is locked. Unlock it, then save again.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HomeModel</name>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a date with its weekday</extracomment>
        <translation>Today, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n wells</source>
        <extracomment>progress of the round: %1 of %n wells have today&apos;s entry</extracomment>
        <translation>
            <numerusform>%1 of %n well</numerusform>
            <numerusform>%1 of %n wells</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading your wells…</source>
        <translation>Reading your wells…</translation>
    </message>
    <message>
        <source>There are no wells on your route yet. The office adds them; they appear here after the next sync.</source>
        <translation>There are no wells on your route yet. The office adds them; they appear here after the next sync.</translation>
    </message>
    <message>
        <source>No well matches your search. Type part of its name or API number.</source>
        <translation>No well matches your search. Type part of its name or API number.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HomePage</name>
    <message>
        <source>%1, waiting to send</source>
        <extracomment>a well&apos;s state, and that the office does not have it yet</extracomment>
        <translation>%1, waiting to send</translation>
    </message>
    <message>
        <source>&amp;Enter production</source>
        <translation>&amp;Enter production</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Enter production</translation>
    </message>
    <message>
        <source>Search wells</source>
        <translation>Search wells</translation>
    </message>
    <message>
        <source>Search wells by name or API number</source>
        <translation>Search wells by name or API number</translation>
    </message>
    <message>
        <source>My wells</source>
        <translation>My wells</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MainWindow</name>
    <message>
        <source>U&amp;ndo</source>
        <translation>U&amp;ndo</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Enter production</translation>
    </message>
    <message>
        <source>My wells</source>
        <translation>My wells</translation>
    </message>
    <message>
        <source>These values are not saved yet. Save them, or clear the fields.</source>
        <translation>These values are not saved yet. Save them, or clear the fields.</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>%1 - %2 - WellPulse Field</source>
        <translation>%1 - %2 - WellPulse Field</translation>
    </message>
    <message>
        <source>%1 - WellPulse Field</source>
        <translation>%1 - WellPulse Field</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Signed in. Sending goes on.</source>
        <translation>Signed in. Sending goes on.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ProductionEntryModel</name>
    <message>
        <source>Taken back: %1.</source>
        <translation>Taken back: %1.</translation>
    </message>
    <message>
        <source>Choose a well.</source>
        <translation>Choose a well.</translation>
    </message>
    <message>
        <source>Corrected: %1.</source>
        <translation>Corrected: %1.</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Saved: %1.</translation>
    </message>
    <message>
        <source>Choose a date.</source>
        <translation>Choose a date.</translation>
    </message>
    <message>
        <source>More than 20 % from the day before. Check the gauge; you can save it as it is.</source>
        <translation>More than 20 % from the day before. Check the gauge; you can save it as it is.</translation>
    </message>
    <message>
        <source>This day was entered before. Saving corrects it.</source>
        <translation>This day was entered before. Saving corrects it.</translation>
    </message>
    <message>
        <source>This day was entered before; its values are shown. Saving corrects it.</source>
        <translation>This day was entered before; its values are shown. Saving corrects it.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a well&apos;s name and a date</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ProductionEntryPage</name>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Well</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Home</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Enter production</translation>
    </message>
    <message>
        <source>Save and ne&amp;xt well</source>
        <translation>Save and ne&amp;xt well</translation>
    </message>
    <message>
        <source>Save and go to the next well</source>
        <translation>Save and go to the next well</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Save and stay on this well</source>
        <translation>Save and stay on this well</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Enter moves on. Ctrl+Enter saves and goes to the next well.</source>
        <translation>Enter moves on. Ctrl+Enter saves and goes to the next well.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>what a screen reader says for a row: what waits, then where it stands</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>Nothing is waiting to be sent</translation>
    </message>
    <message numerus="yes">
        <source>Waiting to send (%n items, %1)</source>
        <extracomment>%n entries, %1 is a size such as &quot;2.4 MB&quot;</extracomment>
        <translation>
            <numerusform>Waiting to send (%n item, %1)</numerusform>
            <numerusform>Waiting to send (%n items, %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what waits…</source>
        <translation>Reading what waits…</translation>
    </message>
    <message>
        <source>Everything you have entered here is with the office.</source>
        <translation>Everything you have entered here is with the office.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Waiting - office did not answer</source>
        <translation>Waiting - office did not answer</translation>
    </message>
    <message>
        <source>Next try %1 - office did not answer</source>
        <translation>Next try %1 - office did not answer</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Needs you - %1</source>
        <translation>Needs you - %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Production corrected</source>
        <translation>Production corrected</translation>
    </message>
    <message>
        <source>Production deleted</source>
        <translation>Production deleted</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the details of a refusal: %1 is the office&apos;s sentence, %2 its code</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Refused by the office</source>
        <translation>Refused by the office</translation>
    </message>
    <message>
        <source>Refused by the office - %1</source>
        <translation>Refused by the office - %1</translation>
    </message>
    <message>
        <source>On hold at the office</source>
        <translation>On hold at the office</translation>
    </message>
    <message>
        <source>On hold at the office - %1</source>
        <translation>On hold at the office - %1</translation>
    </message>
    <message>
        <source>The well was deleted at the office.</source>
        <translation>The well was deleted at the office.</translation>
    </message>
    <message>
        <source>It follows when an earlier entry is corrected.</source>
        <translation>It follows when an earlier entry is corrected.</translation>
    </message>
    <message>
        <source>Somebody else entered different values.</source>
        <translation>Somebody else entered different values.</translation>
    </message>
    <message>
        <source>Needs you (%L1), waiting to send (%L2)</source>
        <translation>Needs you (%L1), waiting to send (%L2)</translation>
    </message>
    <message>
        <source>Needs you (%L1)</source>
        <translation>Needs you (%L1)</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::QueuePage</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Home</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sync now</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Sign in</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::RouteModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>what a screen reader says for a row: the well&apos;s name, then its state</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SetUpModel</name>
    <message>
        <source>Type your company&apos;s short name.</source>
        <translation>Type your company&apos;s short name.</translation>
    </message>
    <message>
        <source>Type your email address, like name@example.com</source>
        <translation>Type your email address, like name@example.com</translation>
    </message>
    <message>
        <source>Type the password that the office gave you.</source>
        <translation>Type the password that the office gave you.</translation>
    </message>
    <message numerus="yes">
        <source>Type at least %n characters.</source>
        <translation>
            <numerusform>Type at least %n character.</numerusform>
            <numerusform>Type at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one again.</source>
        <translation>The two passphrases differ. Type the same one again.</translation>
    </message>
    <message>
        <source>Type the address that the office gave you, like https://office.example.com</source>
        <translation>Type the address that the office gave you, like https://office.example.com</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SetUpPage</name>
    <message>
        <source>&amp;Set up this laptop</source>
        <translation>&amp;Set up this laptop</translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation>Set up this laptop</translation>
    </message>
    <message>
        <source>You need the network once, now. After that everything works without it.</source>
        <translation>You need the network once, now. After that everything works without it.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Password from the office</source>
        <translation>Password from the office</translation>
    </message>
    <message>
        <source>New passphrase for this laptop</source>
        <translation>New passphrase for this laptop</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Setting up…</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SignInModel</name>
    <message>
        <source>The office does not accept this password. Your entries are safe on this laptop; type it again.</source>
        <translation>The office does not accept this password. Your entries are safe on this laptop; type it again.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Your entries are safe on this laptop; wait a few minutes, then try again.</source>
        <translation>Too many wrong passwords. Your entries are safe on this laptop; wait a few minutes, then try again.</translation>
    </message>
    <message>
        <source>Office did not answer. Your entries are safe on this laptop; check the network, then try again.</source>
        <translation>Office did not answer. Your entries are safe on this laptop; check the network, then try again.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop. Your entries are safe on it; call the office.</source>
        <translation>The office has suspended this laptop. Your entries are safe on it; call the office.</translation>
    </message>
    <message>
        <source>The office does not know this laptop any more. Your entries are safe on it; call the office.</source>
        <translation>The office does not know this laptop any more. Your entries are safe on it; call the office.</translation>
    </message>
    <message>
        <source>This laptop&apos;s keychain did not answer. Your entries are safe; unlock the keychain, then try again.</source>
        <translation>This laptop&apos;s keychain did not answer. Your entries are safe; unlock the keychain, then try again.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SignInPage</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Sign in</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>You sign in as %1.</source>
        <translation>You sign in as %1.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::StatusStrip</name>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <source>Shows what waits to be sent</source>
        <translation>Shows what waits to be sent</translation>
    </message>
    <message>
        <source>Lock WellPulse</source>
        <translation>Lock WellPulse</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Signed in as %1</translation>
    </message>
    <message>
        <source>Signs you in to the office again</source>
        <translation>Signs you in to the office again</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::UnlockModel</name>
    <message>
        <source>Type your passphrase.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this laptop. Nothing is lost; type it again.</source>
        <translation>That is not the passphrase of this laptop. Nothing is lost; type it again.</translation>
    </message>
    <message>
        <source>This laptop&apos;s keychain did not answer. Your entries are safe; unlock the keychain, then try again.</source>
        <translation>This laptop&apos;s keychain did not answer. Your entries are safe; unlock the keychain, then try again.</translation>
    </message>
    <message>
        <source>The stored entries cannot be opened. Change nothing in their folder and call the office.</source>
        <translation>The stored entries cannot be opened. Change nothing in their folder and call the office.</translation>
    </message>
    <message>
        <source>Office did not answer. Check the server address and the network, then try again.</source>
        <translation>Office did not answer. Check the server address and the network, then try again.</translation>
    </message>
    <message>
        <source>The office does not know this company, email and password together. Check them and try again.</source>
        <translation>The office does not know this company, email and password together. Check them and try again.</translation>
    </message>
    <message>
        <source>The folder for your entries cannot be written. Free some space or ask for access, then try again.</source>
        <translation>The folder for your entries cannot be written. Free some space or ask for access, then try again.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::UnlockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Unlock</translation>
    </message>
    <message>
        <source>WellPulse is locked</source>
        <translation>WellPulse is locked</translation>
    </message>
    <message>
        <source>Your entries on this laptop are encrypted. Your passphrase opens them.</source>
        <translation>Your entries on this laptop are encrypted. Your passphrase opens them.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::VolumeField</name>
    <message>
        <source>&amp;Gas (MCF)</source>
        <translation>&amp;Gas (MCF)</translation>
    </message>
    <message>
        <source>W&amp;ater (bbl)</source>
        <translation>W&amp;ater (bbl)</translation>
    </message>
    <message>
        <source>&amp;Oil (bbl)</source>
        <translation>&amp;Oil (bbl)</translation>
    </message>
    <message>
        <source>Day before: not entered</source>
        <translation>Day before: not entered</translation>
    </message>
    <message>
        <source>Day before: %1</source>
        <translation>Day before: %1</translation>
    </message>
    <message>
        <source>Difference: -</source>
        <translation>Difference: -</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Difference: %1</translation>
    </message>
    <message>
        <source>7-day average: -</source>
        <translation>7-day average: -</translation>
    </message>
    <message>
        <source>7-day average: %1</source>
        <translation>7-day average: %1</translation>
    </message>
</context>
</TS>
