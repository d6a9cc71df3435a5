<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>AuditWords</name>
    <message>
        <source>Difference settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production deleted</source>
        <translation type="unfinished">Production deleted</translation>
    </message>
    <message>
        <source>Production corrected</source>
        <translation type="unfinished">Production corrected</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished">Waiting to send</translation>
    </message>
    <message>
        <source>With the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted beside others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the office</source>
        <translation type="unfinished">Refused by the office</translation>
    </message>
    <message>
        <source>Kept, does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold at the office</source>
        <translation type="unfinished">On hold at the office</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <extracomment>a person or a laptop that is the user&apos;s own</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day with seconds</extracomment>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>AxisWords</name>
    <message>
        <source>MMM yyyy</source>
        <extracomment>a month of a year in Qt&apos;s date format</extracomment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>a day of a month in Qt&apos;s date format</extracomment>
        <translation>MMM d</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>No camera was found. Plug one in, or choose a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends no picture. Unplug it and plug it in again, or choose a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses %1. Close that program and try again, or choose a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let WellPulse use the camera. Allow it in the system&apos;s settings and try again, or choose a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was unplugged. Plug it in again, or choose a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used. Choose another camera, or a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <extracomment>%1 is a camera</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works: %2 x %3 pixels.</source>
        <extracomment>%1 is a camera; its pictures&apos; width and height in pixels</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <extracomment>what the system said, after our own sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>a date in Qt&apos;s format: MMM is the short month, d the day</extracomment>
        <translation>MMM d, yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two dates</extracomment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>carried over from the day before</source>
        <translation>carried over from the day before</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimated</translation>
    </message>
    <message>
        <source>%1, up from zero</source>
        <translation>%1, up from zero</translation>
    </message>
    <message>
        <source>%1, more than %2 % from the day before</source>
        <translation>%1, more than %2 % from the day before</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 not read.</source>
        <translation>%1 not read.</translation>
    </message>
    <message>
        <source>%1 not read: %2.</source>
        <translation>%1 not read: %2.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>a fluid, its volume and its unit</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 in all.</source>
        <extracomment>a fluid, the sum of its volumes so far, its unit</extracomment>
        <translation>%1 %2 %3 in all.</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>Nothing was entered.</translation>
    </message>
    <message>
        <source>Down: %1.</source>
        <translation>Down: %1.</translation>
    </message>
    <message>
        <source>more than %1 % from the day before</source>
        <translation>more than %1 % from the day before</translation>
    </message>
    <message>
        <source>up from zero</source>
        <translation>up from zero</translation>
    </message>
    <message>
        <source>well down</source>
        <translation>well down</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The day before was 0. Check the gauge, or say why; you can save it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 20 % below the day before. Check the gauge, or say why; you can save it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 20 % above the day before. Check the gauge, or say why; you can save it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Choose why it was not read, or type the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in a few words why it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why the well is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in a few words why the well is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a date.</source>
        <translation type="unfinished">Choose a date.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Carried over from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation type="unfinished">Estimated</translation>
    </message>
    <message>
        <source>Nothing is entered for %1, so there is nothing to carry over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Producing again. It was down since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down since %1: %2</source>
        <extracomment>a date and a reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down since %1</source>
        <translation type="unfinished">Down since %1</translation>
    </message>
    <message>
        <source>This day was entered before. Saving corrects it.</source>
        <translation type="unfinished">This day was entered before. Saving corrects it.</translation>
    </message>
    <message>
        <source>This day was entered before; its values are shown. Saving corrects it.</source>
        <translation type="unfinished">This day was entered before; its values are shown. Saving corrects it.</translation>
    </message>
</context>
<context>
    <name>EquipmentWords</name>
    <message>
        <source>Other equipment has this serial number already. Check the plate and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A serial number has at most 100 characters. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten this text to at most 255 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten this text to at most 10,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the well that it stands at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the equipment that was worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next maintenance comes after this one. Choose a later day, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This equipment was deleted meanwhile, so nothing was saved. What you typed is still here; choose other equipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This maintenance is not there any more, so there is nothing to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has these values already, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This equipment was changed since it was added, so it was left as it is. Delete it if it should go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pump jack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heater treater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wellhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <extracomment>maintenance should have been done on %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <extracomment>maintenance is to be done on %1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a type of equipment and its serial number</extracomment>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <extracomment>an amount of money in the company&apos;s currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FluidWords</name>
    <message>
        <source>Gas</source>
        <translation type="unfinished">Gas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished">Water</translation>
    </message>
    <message>
        <source>Oil</source>
        <translation type="unfinished">Oil</translation>
    </message>
</context>
<context>
    <name>HistoryExporter</name>
    <message>
        <source>%1 could not be written (%2). Your entries are safe; choose another folder or free some space.</source>
        <translation>%1 could not be written (%2). Your entries are safe; choose another folder or free some space.</translation>
    </message>
</context>
<context>
    <name>HistoryReport</name>
    <message>
        <source>not read</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>Oil, bbl</source>
        <translation>Oil, bbl</translation>
    </message>
    <message>
        <source>Gas, MCF</source>
        <translation>Gas, MCF</translation>
    </message>
    <message>
        <source>Water, bbl</source>
        <translation>Water, bbl</translation>
    </message>
    <message>
        <source>State and notes</source>
        <translation>State and notes</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>%1 not read: %2</source>
        <extracomment>%1 is oil, gas or water, %2 the reason</extracomment>
        <translation>%1 not read: %2</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Over 20 %: %1</source>
        <extracomment>a state of a day: %1 are volumes that are more than 20 % away from the day before</extracomment>
        <translation>Over 20 %: %1</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Down: %1</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Carried: %1</source>
        <extracomment>a state of a day: %1 are volumes that were taken over from the day before</extracomment>
        <translation>Carried: %1</translation>
    </message>
    <message>
        <source>Deleted meanwhile</source>
        <translation>Deleted meanwhile</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>a volume, said aloud: %1 is oil, gas or water, %2 the number, %3 the unit</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 not read</source>
        <translation>%1 not read</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <extracomment>how many days the history shows</extracomment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>over 20 % from the day before</source>
        <translation>over 20 % from the day before</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>waiting to send</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>needs you</translation>
    </message>
    <message>
        <source>notes with “%1”</source>
        <translation>notes with “%1”</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Deleted (%1)</source>
        <translation>Deleted (%1)</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>%1 by you</source>
        <extracomment>%1 is what was done with a day: &quot;Entered&quot;</extracomment>
        <translation>%1 by you</translation>
    </message>
    <message>
        <source>%1 by somebody else</source>
        <translation>%1 by somebody else</translation>
    </message>
    <message>
        <source>%1, on this laptop</source>
        <extracomment>%1 is what was done and by whom: &quot;Entered by you&quot;</extracomment>
        <translation>%1, on this laptop</translation>
    </message>
    <message>
        <source>%1, on another device</source>
        <translation>%1, on another device</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">Date</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished">Production</translation>
    </message>
    <message>
        <source>Deleted day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both were recorded, and nothing is lost. Choose what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One deleted this, another changed it. It stays until somebody has chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You deleted this while somebody else changed it. It stays until somebody has chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed this while somebody else deleted it. It stays until somebody has chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other equipment has this serial number already. Look at the plate of both, put the number right and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The equipment was deleted at the office, so this has no place. Call the office, or skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The well was deleted at the office, so this has no place. Call the office, or skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office does not know what this belongs to. Call the office, or skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not record this any more. Call the office, or skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office cannot take this as it was sent. It is kept here; call the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has no room for this. Call the office, then send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office did not take this. Put it right and send it again, or skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office did not take this: %1</source>
        <extracomment>%1 is the office&apos;s own sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record that is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what kind of entry the office did not take, and what it is about</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Deleted or changed? %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two readings for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted and changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold at the office</source>
        <translation type="unfinished">On hold at the office</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the office</source>
        <translation type="unfinished">Refused by the office</translation>
    </message>
    <message>
        <source>Yours</source>
        <extracomment>above the value of the two that reached the office second, where neither is this laptop&apos;s</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a volume&apos;s name and its unit: &quot;Oil, bbl&quot;</extracomment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>not read</source>
        <extracomment>in place of a value that is not there</extracomment>
        <translation type="unfinished">not read</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office keeps it until an earlier entry, which it could not take, is put right. Then it follows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture&apos;s file is not on this laptop any more. Put it back, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be sent. It is kept here; try again, or call the office.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocationWords</name>
    <message>
        <source>No serial port is chosen yet. Choose the receiver&apos;s port above.</source>
        <translation>No serial port is chosen yet. Choose the receiver&apos;s port above.</translation>
    </message>
    <message>
        <source>The receiver&apos;s address is missing. Type it above.</source>
        <translation>The receiver&apos;s address is missing. Type it above.</translation>
    </message>
    <message>
        <source>This computer has no location service, or it is switched off. Entries work without it; a receiver or typed coordinates work too.</source>
        <translation>This computer has no location service, or it is switched off. Entries work without it; a receiver or typed coordinates work too.</translation>
    </message>
    <message>
        <source>This computer does not let you open the serial port. Entries work without it; ask for the right to use it (on Linux: the group dialout).</source>
        <translation>This computer does not let you open the serial port. Entries work without it; ask for the right to use it (on Linux: the group dialout).</translation>
    </message>
    <message>
        <source>This computer does not tell WellPulse where it is. Entries work without it; allow it in the system&apos;s privacy settings, then test again.</source>
        <translation>This computer does not tell WellPulse where it is. Entries work without it; allow it in the system&apos;s privacy settings, then test again.</translation>
    </message>
    <message>
        <source>The serial port does not open. Check that the receiver is plugged in. WellPulse tries again by itself.</source>
        <translation>The serial port does not open. Check that the receiver is plugged in. WellPulse tries again by itself.</translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check it, and that the receiver is on. WellPulse tries again by itself.</source>
        <translation>Nobody answers at this address. Check it, and that the receiver is on. WellPulse tries again by itself.</translation>
    </message>
    <message>
        <source>The source went away. WellPulse tries again by itself.</source>
        <translation>The source went away. WellPulse tries again by itself.</translation>
    </message>
    <message>
        <source>The receiver is there and says nothing. Check that it sends NMEA, and the speed of a serial port.</source>
        <translation>The receiver is there and says nothing. Check that it sends NMEA, and the speed of a serial port.</translation>
    </message>
    <message>
        <source>What comes from there is not NMEA. Check the address, or the speed of a serial port.</source>
        <translation>What comes from there is not NMEA. Check the address, or the speed of a serial port.</translation>
    </message>
    <message>
        <source>The receiver has no position yet. It needs a free view of the sky.</source>
        <translation>The receiver has no position yet. It needs a free view of the sky.</translation>
    </message>
    <message>
        <source>%1 ft</source>
        <extracomment>a distance</extracomment>
        <translation>%1 ft</translation>
    </message>
    <message>
        <source>%1 mi</source>
        <extracomment>a distance</extracomment>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>± %1</source>
        <extracomment>give or take so much</extracomment>
        <translation>± %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>%1 s old</source>
        <translation>%1 s old</translation>
    </message>
    <message>
        <source>%1 min old</source>
        <translation>%1 min old</translation>
    </message>
    <message>
        <source>%1 h old</source>
        <translation>%1 h old</translation>
    </message>
    <message>
        <source>At the well.</source>
        <translation>At the well.</translation>
    </message>
    <message>
        <source>Not at the well: more than 500 ft away.</source>
        <translation>Not at the well: more than 500 ft away.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: typed coordinates have no accuracy.</source>
        <translation>Whether this is at the well cannot be told: typed coordinates have no accuracy.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the office has no coordinates for it.</source>
        <translation>Whether this is at the well cannot be told: the office has no coordinates for it.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the source does not say how exact it is.</source>
        <translation>Whether this is at the well cannot be told: the source does not say how exact it is.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the position is too old.</source>
        <translation>Whether this is at the well cannot be told: the position is too old.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the position is not exact enough.</source>
        <translation>Whether this is at the well cannot be told: the position is not exact enough.</translation>
    </message>
    <message>
        <source>There is no position.</source>
        <translation>There is no position.</translation>
    </message>
    <message>
        <source>Location is off. Nothing is asked and nothing recorded.</source>
        <translation>Location is off. Nothing is asked and nothing recorded.</translation>
    </message>
    <message>
        <source>The typed coordinates are used until you forget them or lock.</source>
        <translation>The typed coordinates are used until you forget them or lock.</translation>
    </message>
    <message>
        <source>There is a position.</source>
        <translation>There is a position.</translation>
    </message>
    <message>
        <source>Looking for a position…</source>
        <translation>Looking for a position…</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: it has no coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: the receiver does not say how accurate it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: the position is old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: the position is too vague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the position. You can save without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not tell the position. You can save without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position receiver answers. You can save without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position receiver is gone. You can save without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the well: inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the well: outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the well. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is %1 from %2. Is it the right well?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large. Choose one below 50 MB and 30 million pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no picture that can be read. Choose a JPEG, PNG or WebP file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose another one or take it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture&apos;s file is damaged or ends too early. Copy it again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Choose the pictures in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read. Check who may read it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is not on this laptop. Attach it again if you still have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office does not have this picture yet. It comes with the next sync of the laptop that took it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the office has is not this picture, so it was not taken. Tell the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office named a place for photos that this program does not trust. Tell the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture&apos;s stored file is damaged and cannot be shown. Everything else is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be written there. The picture is safe; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture could not be had from the office. Try again when there is a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: it goes with this maintenance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on another laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to send. It is safe on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending: %1 of %2.</source>
        <extracomment>%1 and %2 are sizes, say &quot;1.2 MB&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: look at it under Waiting to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has it and has compared it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <extracomment>latitude and longitude</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <extracomment>width and height in pixels</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>Sums, %1</source>
        <translation>Sums, %1</translation>
    </message>
    <message>
        <source>Daily production, %1</source>
        <translation>Daily production, %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>My wells</source>
        <translation>My wells</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Enter production</translation>
    </message>
    <message>
        <source>Seven-day sheet</source>
        <translation>Seven-day sheet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>words of a button, and the key that does the same</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished">Needs you</translation>
    </message>
    <message>
        <source>The log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Meter fault</source>
        <translation>Meter fault</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>No access</translation>
    </message>
    <message>
        <source>Not safe</source>
        <translation>Not safe</translation>
    </message>
    <message>
        <source>Tank not gauged</source>
        <translation>Tank not gauged</translation>
    </message>
    <message>
        <source>Back on production</source>
        <translation>Back on production</translation>
    </message>
    <message>
        <source>Pump problem</source>
        <translation>Pump problem</translation>
    </message>
    <message>
        <source>Well work</source>
        <translation>Well work</translation>
    </message>
    <message>
        <source>Choke changed</source>
        <translation>Choke changed</translation>
    </message>
    <message>
        <source>Tank hauled</source>
        <translation>Tank hauled</translation>
    </message>
    <message>
        <source>Pump failure</source>
        <translation>Pump failure</translation>
    </message>
    <message>
        <source>Parted rods</source>
        <translation>Parted rods</translation>
    </message>
    <message>
        <source>Power outage</source>
        <translation>Power outage</translation>
    </message>
    <message>
        <source>Workover</source>
        <translation>Workover</translation>
    </message>
    <message>
        <source>Tanks full</source>
        <translation>Tanks full</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Weather</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>A volume cannot be below zero. Type 0 or more.</source>
        <translation>A volume cannot be below zero. Type 0 or more.</translation>
    </message>
    <message>
        <source>Type at most two digits after the decimal mark.</source>
        <translation>Type at most two digits after the decimal mark.</translation>
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
        <source>This reason is too long. Shorten it to at most 255 characters.</source>
        <translation>This reason is too long. Shorten it to at most 255 characters.</translation>
    </message>
    <message>
        <source>Say why; the office keeps the reason.</source>
        <translation>Say why; the office keeps the reason.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be stored. Type it again.</source>
        <translation>The text holds characters that cannot be stored. Type it again.</translation>
    </message>
    <message>
        <source>Nothing is entered yet. Type at least one volume, or say why it was not read.</source>
        <translation>Nothing is entered yet. Type at least one volume, or say why it was not read.</translation>
    </message>
    <message>
        <source>Choose a well.</source>
        <translation>Choose a well.</translation>
    </message>
    <message>
        <source>WellPulse is locked. Unlock it, then save again.</source>
        <translation>WellPulse is locked. Unlock it, then save again.</translation>
    </message>
    <message>
        <source>This day was entered meanwhile, and nothing of it was overwritten. Look at it, then save again.</source>
        <translation>This day was entered meanwhile, and nothing of it was overwritten. Look at it, then save again.</translation>
    </message>
    <message>
        <source>Nothing is entered for this well on that day, so there is nothing to change.</source>
        <translation>Nothing is entered for this well on that day, so there is nothing to change.</translation>
    </message>
    <message>
        <source>The day has these values already, so nothing was changed.</source>
        <translation>The day has these values already, so nothing was changed.</translation>
    </message>
    <message>
        <source>There is nothing left to take back.</source>
        <translation>There is nothing left to take back.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved so far is safe; free some space on it, then do this again.</source>
        <translation>The disk is full. Everything saved so far is safe; free some space on it, then do this again.</translation>
    </message>
    <message>
        <source>The folder for your entries cannot be written to. Nothing was changed; allow writing there, then try again.</source>
        <translation>The folder for your entries cannot be written to. Nothing was changed; allow writing there, then try again.</translation>
    </message>
    <message>
        <source>A file of your entries cannot be opened. Nothing was changed; check that its folder is still there.</source>
        <translation>A file of your entries cannot be opened. Nothing was changed; check that its folder is still there.</translation>
    </message>
    <message>
        <source>The stored entries cannot be read. Nothing was changed; leave their folder as it is and call the office.</source>
        <translation>The stored entries cannot be read. Nothing was changed; leave their folder as it is and call the office.</translation>
    </message>
    <message>
        <source>The disk reported an error, so this was not saved. What was saved before is safe; call the office.</source>
        <translation>The disk reported an error, so this was not saved. What was saved before is safe; call the office.</translation>
    </message>
    <message>
        <source>Another program is writing your entries just now. Nothing was changed; try again.</source>
        <translation>Another program is writing your entries just now. Nothing was changed; try again.</translation>
    </message>
    <message>
        <source>This computer&apos;s memory is used up. Nothing was changed; close other programs, then try again.</source>
        <translation>This computer&apos;s memory is used up. Nothing was changed; close other programs, then try again.</translation>
    </message>
    <message>
        <source>That is too large. Type at most %1.</source>
        <translation>That is too large. Type at most %1.</translation>
    </message>
    <message>
        <source>Type a number with digits only, like %1.</source>
        <translation>Type a number with digits only, like %1.</translation>
    </message>
    <message>
        <source>A day of this sheet was entered or changed meanwhile, and nothing was saved. Look at the marked days, then save again.</source>
        <translation>A day of this sheet was entered or changed meanwhile, and nothing was saved. Look at the marked days, then save again.</translation>
    </message>
    <message>
        <source>Nothing would be left of a day, so nothing was saved. Type a volume, or delete the day in the history.</source>
        <translation>Nothing would be left of a day, so nothing was saved. Type a volume, or delete the day in the history.</translation>
    </message>
    <message>
        <source>These are too many days to save at once. Choose fewer wells.</source>
        <translation>These are too many days to save at once. Choose fewer wells.</translation>
    </message>
    <message>
        <source>This day was corrected since it was entered, so it was left as it is. Delete it in History if it should go.</source>
        <translation>This day was corrected since it was entered, so it was left as it is. Delete it in History if it should go.</translation>
    </message>
    <message>
        <source>This well has an entry on that date already, so nothing was changed. Choose another date, or edit that day.</source>
        <translation>This well has an entry on that date already, so nothing was changed. Choose another date, or edit that day.</translation>
    </message>
    <message>
        <source>This is the date the day has already. Choose the right one.</source>
        <translation>This is the date the day has already. Choose the right one.</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>More than 20 % from the day before; check the gauge.</source>
        <translation>More than 20 % from the day before; check the gauge.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a short weekday (or &quot;Today&quot;) and a date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <extracomment>the first and the last day of a week</extracomment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Nothing would be left of this day. Type a volume, or delete the day in the history.</source>
        <translation>Nothing would be left of this day. Type a volume, or delete the day in the history.</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4.</source>
        <extracomment>a well, a day, a fluid, and its volume with the unit</extracomment>
        <translation>%1, %2, %3: %4.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>This day has not come yet.</translation>
    </message>
    <message>
        <source>Entered before.</source>
        <translation>Entered before.</translation>
    </message>
    <message>
        <source>The entered day has no volume here.</source>
        <translation>The entered day has no volume here.</translation>
    </message>
    <message>
        <source>Takes the place of %1, entered before.</source>
        <translation>Takes the place of %1, entered before.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Not saved yet.</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n cells.</source>
        <translation>
            <numerusform>Pasted %n cell.</numerusform>
            <numerusform>Pasted %n cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank cells left what is entered as it is.</source>
        <translation>
            <numerusform>%n blank cell left what is entered as it is.</numerusform>
            <numerusform>%n blank cells left what is entered as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are about days that are not shown here.</source>
        <translation>
            <numerusform>%n row is about days that are not shown here.</numerusform>
            <numerusform>%n rows are about days that are not shown here.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on this sheet: %1.</source>
        <translation>Not on this sheet: %1.</translation>
    </message>
    <message>
        <source>Columns not taken: %1.</source>
        <translation>Columns not taken: %1.</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy the cells in your spreadsheet, then paste again.</source>
        <translation>There is nothing to paste. Copy the cells in your spreadsheet, then paste again.</translation>
    </message>
    <message>
        <source>What was copied is no table. Copy the cells in your spreadsheet, then paste again.</source>
        <translation>What was copied is no table. Copy the cells in your spreadsheet, then paste again.</translation>
    </message>
    <message>
        <source>The copied table is too large. Copy only the days of this sheet, then paste again.</source>
        <translation>The copied table is too large. Copy only the days of this sheet, then paste again.</translation>
    </message>
    <message>
        <source>The copied table has more rows than there are days from this cell on. Choose the cell where it starts, then paste again.</source>
        <translation>The copied table has more rows than there are days from this cell on. Choose the cell where it starts, then paste again.</translation>
    </message>
    <message>
        <source>The copied table has more columns than there are from this cell on. Choose the cell where it starts, then paste again.</source>
        <translation>The copied table has more columns than there are from this cell on. Choose the cell where it starts, then paste again.</translation>
    </message>
    <message>
        <source>The copied table is about other days. Go to its week, then paste again.</source>
        <translation>The copied table is about other days. Go to its week, then paste again.</translation>
    </message>
    <message>
        <source>The copied table is about wells that are not on this sheet. Choose its wells, then paste again.</source>
        <translation>The copied table is about wells that are not on this sheet. Choose its wells, then paste again.</translation>
    </message>
    <message>
        <source>The copied table has a day of a well twice. Remove one of them, then paste again.</source>
        <translation>The copied table has a day of a well twice. Remove one of them, then paste again.</translation>
    </message>
    <message>
        <source>The copied table has no column of oil, gas or water. Nothing was pasted.</source>
        <translation>The copied table has no column of oil, gas or water. Nothing was pasted.</translation>
    </message>
    <message>
        <source>The copied table is in cubic metres. This sheet takes barrels and MCF; nothing was pasted.</source>
        <translation>The copied table is in cubic metres. This sheet takes barrels and MCF; nothing was pasted.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days.</source>
        <translation>
            <numerusform>Saved %n day.</numerusform>
            <numerusform>Saved %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n entered days.</source>
        <translation>
            <numerusform>Replaced %n entered day.</numerusform>
            <numerusform>Replaced %n entered days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days</source>
        <extracomment>two parts: new days, entered days</extracomment>
        <translation>
            <numerusform>Saved %n day</numerusform>
            <numerusform>Saved %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replaced %n that were entered.</source>
        <translation>
            <numerusform>replaced %n that was entered.</numerusform>
            <numerusform>replaced %n that were entered.</numerusform>
        </translation>
    </message>
</context>
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
        <source>%L1 to send, goes on %2</source>
        <extracomment>%L1 entries; %2 is a time of day: the office takes no more before that</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk full - %L1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office takes only so much a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this laptop is full. Free some space; the rest goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another laptop holds a copy of this one&apos;s entries, so the office knows this laptop by a new name now. Nothing is lost, and both go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office was restored from a backup. This laptop has sent again what was missing there; nothing is lost.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>now</source>
        <translation type="unfinished">now</translation>
    </message>
    <message numerus="yes">
        <source>in %n seconds</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent for %n days (%L1)</source>
        <extracomment>%n days, %L1 entries</extracomment>
        <translation>
            <numerusform>Not sent for %n day (%L1)</numerusform>
            <numerusform>Not sent for %n days (%L1)</numerusform>
        </translation>
    </message>
    <message>
        <source>This network asks you to sign in to it first. Open a web page, and sign in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The oldest waits since %n days: bring this laptop to a network soon.</source>
        <translation>
            <numerusform>The oldest has waited for %n day: bring this laptop to a network soon.</numerusform>
            <numerusform>The oldest has waited for %n days: bring this laptop to a network soon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos wait, as this network costs by volume. Press Sync now to send them all the same.</source>
        <translation>
            <numerusform>%n photo waits, as this network costs by volume. Press Sync now to send it all the same.</numerusform>
            <numerusform>%n photos wait, as this network costs by volume. Press Sync now to send them all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolumeWords</name>
    <message>
        <source>no change</source>
        <translation>no change</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::ChartReader</name>
    <message>
        <source>The picture could not be saved. Choose another folder, or copy it. (%1)</source>
        <translation>The picture could not be saved. Choose another folder, or copy it. (%1)</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::DraftKeeper</name>
    <message>
        <source>The disk is full: what you type would be lost if this laptop stopped. Go on typing, save soon, and free some space.</source>
        <translation>The disk is full: what you type would be lost if this laptop stopped. Go on typing, save soon, and free some space.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder cannot be written to: what you type would be lost if this laptop stopped. Go on typing and save soon.</source>
        <translation>The vault&apos;s folder cannot be written to: what you type would be lost if this laptop stopped. Go on typing and save soon.</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::HistoryExporter</name>
    <message>
        <source>%1 could not be written (%2). Your entries are safe; choose another folder or free some space.</source>
        <translation type="unfinished">%1 could not be written (%2). Your entries are safe; choose another folder or free some space.</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::SettingsStore</name>
    <message>
        <source>What you chose holds until WellPulse closes, but it cannot be kept for the next start.</source>
        <translation>What you chose holds until WellPulse closes, but it cannot be kept for the next start.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditFilterBar</name>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished">F&amp;rom</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished">All dates</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished">Last 365 days {7 ?}</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished">Last 30 days</translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation type="unfinished">Choose dates…</translation>
    </message>
    <message>
        <source>Any words or numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation type="unfinished">&amp;Well</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it s&amp;tands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation type="unfinished">&amp;Dates</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All wells</source>
        <translation type="unfinished">All wells</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day after the first.</source>
        <translation type="unfinished">Choose a day after the first.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditModel</name>
    <message>
        <source>%L1 entries are in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the log: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the log is like this. Ask for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded %1 by %2, number %L3 of that laptop</source>
        <extracomment>an entry of the log: who wrote it, and its number among this laptop&apos;s</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, answered %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, number %L2 of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking every entry: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing what the screens show with the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln entries are whole and in order.</source>
        <translation>
            <numerusform>The %Ln entry is whole and in order.</numerusform>
            <numerusform>All %Ln entries are whole and in order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults were found. Call the office; do not delete anything.</source>
        <translation>
            <numerusform>%Ln fault was found. Call the office; do not delete anything.</numerusform>
            <numerusform>%Ln faults were found. Call the office; do not delete anything.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln older entries lie in sealed files beside the log. They count everywhere and the check covers them; they are not listed here.</source>
        <translation>
            <numerusform>%Ln older entry lies in a sealed file beside the log. It counts everywhere and the check covers it; it is not listed here.</numerusform>
            <numerusform>%Ln older entries lie in sealed files beside the log. They count everywhere and the check covers them; they are not listed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditPage</name>
    <message>
        <source>The log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished">&amp;Home</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished">&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Check the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CS&amp;V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this &amp;record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation type="unfinished">Show &amp;all</translation>
    </message>
    <message>
        <source>All of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the &amp;check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished">CSV table (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditRows</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::BackupModel</name>
    <message>
        <source>The folder is not there now. Plug in the stick; the next backup is made when it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room for the file. Free some, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder may not be written to. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written, and your entries on this laptop are safe. %1</source>
        <extracomment>%1 is a sentence of the program</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent, so the file in %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries saved in %1. Tell the office this code, it opens the file and is shown only now: %2</source>
        <extracomment>%n entries; %1 is a file, %2 a code such as ABCD-EFGH-JKLM</extracomment>
        <translation>
            <numerusform>%n entry saved in %1. Tell the office this code, it opens the file and is shown only now: %2</numerusform>
            <numerusform>%n entries saved in %1. Tell the office this code, it opens the file and is shown only now: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>No folder is chosen, so no backups are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups go to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::BackupSettings</name>
    <message>
        <source>&amp;Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No more backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is one encrypted file with everything on this laptop. It is made once a day by itself, after sending or when you lock. On a new laptop it opens with the passphrase of this one. A stick is best: it is not in the laptop when that breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::CameraPage</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it sharp? Use this photo, or take another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ChartModel</name>
    <message>
        <source>Saved the picture: %1</source>
        <translation>Saved the picture: %1</translation>
    </message>
    <message>
        <source>sums from the first of these days</source>
        <translation>sums from the first of these days</translation>
    </message>
    <message>
        <source>no readings</source>
        <translation>no readings</translation>
    </message>
    <message>
        <source>one reading</source>
        <translation>one reading</translation>
    </message>
    <message>
        <source>all readings are zero</source>
        <translation>all readings are zero</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) far from the day before</source>
        <translation>
            <numerusform>%n day far from the day before</numerusform>
            <numerusform>%n days far from the day before</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing entered since</source>
        <translation>nothing entered since</translation>
    </message>
    <message>
        <source>There are no wells on this laptop yet. They come with the first sync.</source>
        <translation>There are no wells on this laptop yet. They come with the first sync.</translation>
    </message>
    <message>
        <source>Reading the days of %1 …</source>
        <translation>Reading the days of %1 …</translation>
    </message>
    <message>
        <source>Nothing is entered for %1 yet.</source>
        <translation>Nothing is entered for %1 yet.</translation>
    </message>
    <message>
        <source>Choose oil, gas or water to see a line.</source>
        <translation>Choose oil, gas or water to see a line.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ChartPage</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Home</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Previous well</source>
        <translation>Previous well</translation>
    </message>
    <message>
        <source>Next well</source>
        <translation>Next well</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>Show 30 days</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 days</translation>
    </message>
    <message>
        <source>Show 90 days</source>
        <translation>Show 90 days</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 days</translation>
    </message>
    <message>
        <source>Show 365 days</source>
        <translation>Show 365 days</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>all days of a well</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Show all days</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Show %1</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Cumulative</translation>
    </message>
    <message>
        <source>Show sums</source>
        <translation>Show sums</translation>
    </message>
    <message>
        <source>Ear&amp;lier</source>
        <translation>Ear&amp;lier</translation>
    </message>
    <message>
        <source>Show earlier days</source>
        <translation>Show earlier days</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>La&amp;ter</translation>
    </message>
    <message>
        <source>Show later days</source>
        <translation>Show later days</translation>
    </message>
    <message>
        <source>&amp;Open this day</source>
        <translation>&amp;Open this day</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Open this day</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Histor&amp;y</translation>
    </message>
    <message>
        <source>Show this day in the history</source>
        <translation>Show this day in the history</translation>
    </message>
    <message>
        <source>&amp;Save picture</source>
        <translation>&amp;Save picture</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Save the chart as a picture</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copy picture</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Copy the chart as a picture</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Copied the picture. Paste it where you need it.</source>
        <translation>Copied the picture. Paste it where you need it.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ChartView</name>
    <message>
        <source>Chart of %1</source>
        <translation>Chart of %1</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ChoiceRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a question of the settings, and one of its answers</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ComparisonGrid</name>
    <message>
        <source>Day before</source>
        <translation type="unfinished">Day before</translation>
    </message>
    <message>
        <source>The record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished">Deleted</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DeliveryPlace</name>
    <message>
        <source>U&amp;ndo</source>
        <translation type="unfinished">U&amp;ndo</translation>
    </message>
    <message>
        <source>The log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished">Waiting to send</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished">Needs you</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DowntimePanel</name>
    <message>
        <source>Why is the well down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Producing again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well is down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DueModel</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is equipment, %2 a well, %3 when maintenance is due</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DuePanel</name>
    <message>
        <source>Log maintenance: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more are due</source>
        <translation>
            <numerusform>%n more is due</numerusform>
            <numerusform>%n more are due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentDetailPanel</name>
    <message>
        <source>&amp;All equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its state changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished">&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason for deleting it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished">Needs you</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished">Waiting to send</translation>
    </message>
    <message>
        <source>Installed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>a state of equipment, and when it began</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by you</source>
        <extracomment>the above, set by the user of this laptop</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of earlier states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the equipment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentForm</name>
    <message>
        <source>&amp;Well</source>
        <translation type="unfinished">&amp;Well</translation>
    </message>
    <message>
        <source>Serial &amp;number, as on its plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installation date is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Installed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Save</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentFormModel</name>
    <message>
        <source>%1 was added.</source>
        <extracomment>%1 is the equipment, say &quot;Pump jack PJ-456&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentListPanel</name>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished">&amp;Home</translation>
    </message>
    <message>
        <source>&amp;Add equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial, model, maker, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation type="unfinished">&amp;Well</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All wells</source>
        <translation type="unfinished">All wells</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentModel</name>
    <message>
        <source>%1 was deleted. What was done to it stays in the log.</source>
        <extracomment>%1 is the equipment, say &quot;Pump jack PJ-456&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change of equipment was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of equipment</source>
        <translation>
            <numerusform>%n piece of equipment</numerusform>
            <numerusform>%n pieces of equipment</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 overdue</source>
        <extracomment>how many pieces of equipment, and how many of them are overdue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the equipment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No equipment matches. Type part of a serial number, model or manufacturer, or choose another type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No equipment is known at this well yet. Add what stands there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No equipment is known yet. Add the first piece; the office gets it with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why; the office keeps the reason.</source>
        <translation type="unfinished">Say why; the office keeps the reason.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentPlace</name>
    <message>
        <source>What you typed about equipment is not saved yet, and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maintenance you typed is not saved yet, and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation type="unfinished">U&amp;ndo</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not saved yet. Save it, or press &quot;Do not save&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is with this maintenance. Save it, and both are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo goes with the maintenance that is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryDayPanel</name>
    <message>
        <source>Carried from the day before</source>
        <translation>Carried from the day before</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimated</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the title of an opened day: a well and its date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Back to the history</source>
        <translation>&amp;Back to the history</translation>
    </message>
    <message>
        <source>Back to the history</source>
        <translation>Back to the history</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Correct the &amp;date</source>
        <translation>Correct the &amp;date</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>The &amp;right date</source>
        <translation>The &amp;right date</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Rea&amp;son</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>&amp;Keep it as it is</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Keep it as it is</translation>
    </message>
    <message>
        <source>Delete this day</source>
        <translation>Delete this day</translation>
    </message>
    <message>
        <source>Move it to this date</source>
        <translation>Move it to this date</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a time, %2 what happened: &quot;Entered by you, on this laptop&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>This day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;cide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryExportModel</name>
    <message>
        <source>%1 saved in %2.</source>
        <extracomment>%1 is how many days, %2 a file</extracomment>
        <translation>%1 saved in %2.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Stopped. No file was written.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 days</source>
        <extracomment>%1 is what is done, %2 how far it is, %3 of how many days</extracomment>
        <translation>%1 %2 of %3 days</translation>
    </message>
    <message>
        <source>Production %1 %2</source>
        <translation>Production %1 %2</translation>
    </message>
    <message>
        <source>Production: %1</source>
        <translation>Production: %1</translation>
    </message>
    <message>
        <source>WellPulse Field, %1</source>
        <translation>WellPulse Field, %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Preparing to print…</source>
        <translation>Preparing to print…</translation>
    </message>
    <message>
        <source>These are %1 days. Choose a well or dates, for at most %2 go on paper; a CSV file takes them all.</source>
        <translation>These are %1 days. Choose a well or dates, for at most %2 go on paper; a CSV file takes them all.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryFilterBar</name>
    <message>
        <source>F&amp;rom</source>
        <translation>F&amp;rom</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Over 20 %</source>
        <translation>Over 20 %</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Last 365 days</translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation>Choose dates…</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Search notes</translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Well</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Only: %1</translation>
    </message>
    <message>
        <source>All wells</source>
        <translation>All wells</translation>
    </message>
    <message>
        <source>Choose a day after the first.</source>
        <translation>Choose a day after the first.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryModel</name>
    <message>
        <source>Deleted: %1.</source>
        <translation>Deleted: %1.</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <extracomment>%1 is a well with the wrong date, %2 the right date</extracomment>
        <translation>%1 is now %2.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Taken back: %1.</translation>
    </message>
    <message>
        <source>All wells</source>
        <translation>All wells</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>Reading the history… %1 days seen</source>
        <translation>Reading the history… %1 days seen</translation>
    </message>
    <message>
        <source>Nothing is entered yet. What you enter will stand here.</source>
        <translation>Nothing is entered yet. What you enter will stand here.</translation>
    </message>
    <message>
        <source>Say why the day is deleted. The office keeps the reason.</source>
        <translation>Say why the day is deleted. The office keeps the reason.</translation>
    </message>
    <message>
        <source>This is the date the day has already. Choose the right one.</source>
        <translation>This is the date the day has already. Choose the right one.</translation>
    </message>
    <message>
        <source>This date is in the future. Choose today or an earlier day.</source>
        <translation>This date is in the future. Choose today or an earlier day.</translation>
    </message>
    <message>
        <source>Say why the date is corrected. The office keeps the reason.</source>
        <translation>Say why the date is corrected. The office keeps the reason.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No day matches. Choose other dates, or show all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryPage</name>
    <message>
        <source>History of production</source>
        <translation>History of production</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Show &amp;all</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Home</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translation>Save as &amp;CSV</translation>
    </message>
    <message>
        <source>Save as PD&amp;F</source>
        <translation>Save as PD&amp;F</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;op</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Save the history</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n pages.</source>
        <translation>
            <numerusform>Printed: %n page.</numerusform>
            <numerusform>Printed: %n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing is lost; look at the printer, then try again.</source>
        <translation>The printer did not take the pages. Nothing is lost; look at the printer, then try again.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryRows</name>
    <message>
        <source>not read</source>
        <extracomment>in place of a volume</extracomment>
        <translation>not read</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>Oil, bbl</source>
        <translation>Oil, bbl</translation>
    </message>
    <message>
        <source>Gas, MCF</source>
        <translation>Gas, MCF</translation>
    </message>
    <message>
        <source>Water, bbl</source>
        <translation>Water, bbl</translation>
    </message>
    <message>
        <source>State and notes</source>
        <translation>State and notes</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Deleted meanwhile</source>
        <translation>Deleted meanwhile</translation>
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
    <message numerus="yes">
        <source>%n wells are missing today&apos;s reading.</source>
        <translation>
            <numerusform>%n well is missing today&apos;s reading.</numerusform>
            <numerusform>%n wells are missing today&apos;s reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings of the last 7 days are missing.</source>
        <extracomment>a reading is one day of one well</extracomment>
        <translation>
            <numerusform>%n reading of the last 7 days is missing.</numerusform>
            <numerusform>%n readings of the last 7 days are missing.</numerusform>
        </translation>
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
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxDetail</name>
    <message>
        <source>Use &amp;office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what ca&amp;me later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the &amp;right value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fix and resend</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The same for %n others like it</source>
        <translation>
            <numerusform>The same for %n other like it</numerusform>
            <numerusform>The same for %n others like it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxEditor</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxList</name>
    <message>
        <source>%1, %2</source>
        <extracomment>what a screen reader says for a row: what it is, then of what kind</extracomment>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxModel</name>
    <message>
        <source>Settled. The office is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n are settled. The office is told.</source>
        <translation>
            <numerusform>%n is settled. The office is told.</numerusform>
            <numerusform>%n are settled. The office is told.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right; it will be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Put right; %n entries that belong together will be sent again.</source>
        <translation>
            <numerusform>Put right; %n entry will be sent again.</numerusform>
            <numerusform>Put right; %n entries that belong together will be sent again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped. It is kept at the end of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for you again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taken back. %n wait for you again.</source>
        <translation>
            <numerusform>Taken back. %n waits for you again.</numerusform>
            <numerusform>Taken back. %n wait for you again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody settled this meanwhile, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished">Needs you</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you (%L1)</source>
        <translation type="unfinished">Needs you (%L1)</translation>
    </message>
    <message>
        <source>Reading what needs you…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs you. Two readings of one day, and what the office could not take, would be here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxPage</name>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished">&amp;Home</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished">Home</translation>
    </message>
    <message>
        <source>&amp;Waiting to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished">Waiting to send</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::Keypad</name>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next field</source>
        <translation type="unfinished">Next field</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::KeysDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Take the last save back</source>
        <translation>Take the last save back</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>These keys</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Next field, field before</source>
        <translation>Next field, field before</translation>
    </message>
    <message>
        <source>Alt+underlined letter</source>
        <translation>Alt+underlined letter</translation>
    </message>
    <message>
        <source>Press that button</source>
        <translation>Press that button</translation>
    </message>
    <message>
        <source>My wells</source>
        <translation>My wells</translation>
    </message>
    <message>
        <source>Search wells</source>
        <translation>Search wells</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Up, Down</translation>
    </message>
    <message>
        <source>Choose a well</source>
        <translation>Choose a well</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter production for that well</source>
        <translation>Enter production for that well</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>History or charts of that well</source>
        <translation>History or charts of that well</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Enter production</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Save and go to the next well</source>
        <translation>Save and go to the next well</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Back, step by step to my wells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished">Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save and stay on this well</source>
        <translation type="unfinished">Save and stay on this well</translation>
    </message>
    <message>
        <source>Same as yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that this volume was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a photo into the maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the photo that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo before, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+arrows, Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a photo shown at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::LocationSettings</name>
    <message>
        <source>With a location each entry says how far from the well it was made. It is off until you choose a source, is sent with your entries only, and never keeps you from saving.</source>
        <translation>With a location each entry says how far from the well it was made. It is off until you choose a source, is sent with your entries only, and never keeps you from saving.</translation>
    </message>
    <message>
        <source>Where the location comes from</source>
        <translation>Where the location comes from</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Receiver on the network</source>
        <translation>Receiver on the network</translation>
    </message>
    <message>
        <source>Receiver on a serial port</source>
        <translation>Receiver on a serial port</translation>
    </message>
    <message>
        <source>Receiver&apos;s &amp;address</source>
        <translation>Receiver&apos;s &amp;address</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Serial po&amp;rt</source>
        <translation>Serial po&amp;rt</translation>
    </message>
    <message>
        <source>Sp&amp;eed (baud)</source>
        <translation>Sp&amp;eed (baud)</translation>
    </message>
    <message>
        <source>What the source says now</source>
        <translation>What the source says now</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Test again</translation>
    </message>
    <message>
        <source>Test the location source again</source>
        <translation>Test the location source again</translation>
    </message>
    <message>
        <source>No source, but you know the coordinates? Type them. They go with the entries you save until you forget them or lock, and are not kept.</source>
        <translation>No source, but you know the coordinates? Type them. They go with the entries you save until you forget them or lock, and are not kept.</translation>
    </message>
    <message>
        <source>&amp;Latitude</source>
        <translation>&amp;Latitude</translation>
    </message>
    <message>
        <source>L&amp;ongitude</source>
        <translation>L&amp;ongitude</translation>
    </message>
    <message>
        <source>&amp;Use these coordinates</source>
        <translation>&amp;Use these coordinates</translation>
    </message>
    <message>
        <source>Use these coordinates</source>
        <translation>Use these coordinates</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Forget them</translation>
    </message>
    <message>
        <source>Forget the typed coordinates</source>
        <translation>Forget the typed coordinates</translation>
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
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Seven days</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MaintenanceModel</name>
    <message>
        <source>This type of equipment has no usual interval. Tick the box to plan the next maintenance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: %1 days after this one, as usual for this type (%2). Change it if you plan otherwise.</source>
        <extracomment>%1 is a number of days, %2 a type of equipment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maintenance of %1 was corrected.</source>
        <extracomment>%1 is the equipment, say &quot;Pump jack PJ-456&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maintenance of %1 was logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is due again %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this equipment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MaintenancePage</name>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished">&amp;Home</translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished">Home</translation>
    </message>
    <message>
        <source>&amp;Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation type="unfinished">&amp;Well</translation>
    </message>
    <message>
        <source>No equipment is known at this well yet. Add it first, under Equipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished">&amp;Date</translation>
    </message>
    <message>
        <source>What was &amp;done, parts too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the next maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Save</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one first, or choose its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as soon as the photos are ready…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MaintenanceTimeline</name>
    <message>
        <source>Nothing is logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Show %n earlier</numerusform>
            <numerusform>Show %n earlier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a day, and the kind of work that was done on it</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Done by %1</source>
        <extracomment>%1 is the technician</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished">Needs you</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished">Waiting to send</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct %1</source>
        <extracomment>a day and a kind of work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1, %2</source>
        <extracomment>a picture&apos;s place among the others, and what was done when</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On another laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoPage</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG pictures (*.jpg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoPlace</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take a photo, choose files, drop them on this page, or paste. At most %n go with one entry.</source>
        <translation>
            <numerusform>Take a photo, choose files, drop them on this page, or paste. At most %n goes with one entry.</numerusform>
            <numerusform>Take a photo, choose files, drop them on this page, or paste. At most %n go with one entry.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take &amp;photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic)</source>
        <extracomment>what is in brackets stays as it is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at most %2 photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoSubjectModel</name>
    <message>
        <source>Choose a well.</source>
        <translation type="unfinished">Choose a well.</translation>
    </message>
    <message>
        <source>No equipment is known at this well yet. Add it first, under Equipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the equipment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You write what was done after the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a day, and the kind of work that was done on it</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoSubjectPage</name>
    <message>
        <source>What the photo belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished">&amp;Home</translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished">Home</translation>
    </message>
    <message>
        <source>What does the photo belong to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation type="unfinished">&amp;Well</translation>
    </message>
    <message>
        <source>&amp;Equipment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoTile</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1</source>
        <extracomment>a picture&apos;s place among the others of a form, and the name of its file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being made small…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, being made small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of photo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is &quot;Photo 2&quot; or &quot;Photo 2, pump.jpg&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoTray</name>
    <message numerus="yes">
        <source>At most %n photos go with one entry. Save, then correct the entry to add more.</source>
        <translation>
            <numerusform>At most %n photo goes with one entry. Save, then correct the entry to add more.</numerusform>
            <numerusform>At most %n photos go with one entry. Save, then correct the entry to add more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos of what was not saved are not here any more. Attach them again.</source>
        <translation>
            <numerusform>%n photo of what was not saved is not here any more. Attach it again.</numerusform>
            <numerusform>%n photos of what was not saved are not here any more. Attach them again.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file&apos;s name, and what is wrong with it</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoViewModel</name>
    <message>
        <source>A copy is at %1. It is not encrypted.</source>
        <extracomment>%1 is a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1 of %2</source>
        <extracomment>a picture&apos;s place among the others of the same work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting the photo from the office…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ProductionEntryModel</name>
    <message>
        <source>Taken back: %1.</source>
        <translation>Taken back: %1.</translation>
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
        <source>%1, %2</source>
        <extracomment>a well&apos;s name and a date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n days that were saved together.</source>
        <translation>
            <numerusform>Taken back: %n day that was saved on its own.</numerusform>
            <numerusform>Taken back: %n days that were saved together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were changed since and stay as they are.</source>
        <extracomment>follows &quot;Taken back: ...&quot;: days of the same save that somebody changed since</extracomment>
        <translation>
            <numerusform>%n of them was changed since and stays as it is.</numerusform>
            <numerusform>%n of them were changed since and stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>This entry was not saved yet: %1. Save it, or clear the form.</source>
        <translation type="unfinished"></translation>
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
        <source>Enter moves on. Ctrl+Enter saves and goes to the next well. Ctrl+S saves and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as yesterday (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, save it</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Equipment changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop %L1, office %L2, photos %L3 of %L4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop %L1, office %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%L2 not in the office&apos;s backup yet)</source>
        <extracomment>%1 is the sentence before; %L2 entries are with the office, and not in its backup yet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times</source>
        <translation>
            <numerusform>Tried %n time</numerusform>
            <numerusform>Tried %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1 %</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 are the sentences before; %2 is &quot;in 3 minutes&quot;</extracomment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Export unsent work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export unsent work to a file for the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export unsent work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted unsent work (*.wpunsent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsent work %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ReasonChips</name>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Down since %1 (carried)</source>
        <extracomment>%1 is a day; nothing is entered today, the downtime of the days before goes on</extracomment>
        <translation>Down since %1 (carried)</translation>
    </message>
    <message>
        <source>Down since %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Down since %1</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <extracomment>%1 is a well&apos;s API number, %2 why it is down</extracomment>
        <translation>%1 - %2</translation>
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
    <message>
        <source>Type the passphrase of the laptop that made the backup.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>&amp;Restore from a backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up &amp;without a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up without a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WellPulse backups (*.wpbackup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in %1 comes onto this laptop. To the office it is a new laptop, so sign in as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the laptop that made the backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SettingsModel</name>
    <message>
        <source>Type a number from 1 to 65535. Many receivers use 10110 or 2947.</source>
        <translation>Type a number from 1 to 65535. Many receivers use 10110 or 2947.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>The system says: %1</translation>
    </message>
    <message numerus="yes">
        <source>Heard: %n sentence(s)</source>
        <translation>
            <numerusform>Heard: %n sentence</numerusform>
            <numerusform>Heard: %n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n line(s) unreadable)</source>
        <translation>
            <numerusform>(%n line unreadable)</numerusform>
            <numerusform>(%n lines unreadable)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n satellite(s) in use</source>
        <translation>
            <numerusform>%n satellite in use</numerusform>
            <numerusform>%n satellites in use</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>coordinates, accuracy, age</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>accuracy not told</source>
        <translation>accuracy not told</translation>
    </message>
    <message>
        <source>No well of the route has coordinates.</source>
        <translation>No well of the route has coordinates.</translation>
    </message>
    <message>
        <source>Nearest well: %1, %2. %3</source>
        <translation>Nearest well: %1, %2. %3</translation>
    </message>
    <message>
        <source>Type degrees with a decimal mark, like 31.8457 and -102.3676. North and east are positive.</source>
        <translation>Type degrees with a decimal mark, like 31.8457 and -102.3676. North and east are positive.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SettingsPage</name>
    <message>
        <source>%1 %</source>
        <extracomment>size of the text</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colors</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>Larger buttons for gloves</source>
        <translation>Larger buttons for gloves</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Keypad on the screen with the volumes</source>
        <translation>Keypad on the screen with the volumes</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>Language and entry</source>
        <translation>Language and entry</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Location</translation>
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
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SheetModel</name>
    <message>
        <source>All wells</source>
        <translation>All wells</translation>
    </message>
    <message>
        <source>Wells %1 to %2</source>
        <extracomment>places on the route</extracomment>
        <translation>Wells %1 to %2</translation>
    </message>
    <message>
        <source>These days are not saved yet. Save them, or start over.</source>
        <translation>These days are not saved yet. Save them, or start over.</translation>
    </message>
    <message>
        <source>What you typed before is back. It is not saved yet.</source>
        <translation>What you typed before is back. It is not saved yet.</translation>
    </message>
    <message>
        <source>%1, %2, total: %3</source>
        <extracomment>a well, a fluid, and the sum of seven days</extracomment>
        <translation>%1, %2, total: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a fluid and its unit</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing is typed yet. Type or paste volumes, then save.</source>
        <translation>Nothing is typed yet. Type or paste volumes, then save.</translation>
    </message>
    <message numerus="yes">
        <source>%n entered days would get other values. Look at them, tick the box, then save.</source>
        <translation>
            <numerusform>%n entered day would get other values. Look at it, tick the box, then save.</numerusform>
            <numerusform>%n entered days would get other values. Look at them, tick the box, then save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SheetPage</name>
    <message>
        <source>There are no wells on this laptop yet.</source>
        <translation>There are no wells on this laptop yet.</translation>
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
        <source>Wells on the sheet</source>
        <translation>Wells on the sheet</translation>
    </message>
    <message>
        <source>Ea&amp;rlier</source>
        <translation>Ea&amp;rlier</translation>
    </message>
    <message>
        <source>Seven days earlier</source>
        <translation>Seven days earlier</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>Seven days later</source>
        <translation>Seven days later</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Paste from a spreadsheet</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>Start &amp;over</translation>
    </message>
    <message>
        <source>Start over: clear what is typed and not saved</source>
        <translation>Start over: clear what is typed and not saved</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n days</source>
        <translation>
            <numerusform>&amp;Save %n day</numerusform>
            <numerusform>&amp;Save %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message numerus="yes">
        <source>Save %n days</source>
        <translation>
            <numerusform>Save %n day</numerusform>
            <numerusform>Save %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repla&amp;ce %n entered days</source>
        <translation>
            <numerusform>Repla&amp;ce %n entered day</numerusform>
            <numerusform>Repla&amp;ce %n entered days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n entered days</source>
        <translation>
            <numerusform>Replace %n entered day</numerusform>
            <numerusform>Replace %n entered days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells cannot be saved yet.</source>
        <translation>
            <numerusform>%n cell cannot be saved yet.</numerusform>
            <numerusform>%n cells cannot be saved yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter moves on, Ctrl+V pastes, Ctrl+Z takes typing back.</source>
        <translation>Enter moves on, Ctrl+V pastes, Ctrl+Z takes typing back.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SheetTable</name>
    <message>
        <source>Seven days</source>
        <translation>Seven days</translation>
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
    <name>wellpulse::ui::SortHeader</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>the head of a table, for a screen reader: %1 is a column</extracomment>
        <translation>Sort by %1</translation>
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
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Settings</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Shows what needs you</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>That is not the passphrase of the backup. It is the one of the laptop that made it; type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole backup: it is damaged, cut short or another file. Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer WellPulse made this backup. Update WellPulse on this laptop first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is of another person or company. Sign in as the one whose it is.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Gas was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oil was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it so different?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was it not read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-check: type the value again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
