<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AuditWords</name>
    <message>
        <source>Difference settled</source>
        <translation>Diferencia resuelta</translation>
    </message>
    <message>
        <source>Well added</source>
        <translation>Pozo agregado</translation>
    </message>
    <message>
        <source>Well deleted</source>
        <translation>Pozo eliminado</translation>
    </message>
    <message>
        <source>Well changed</source>
        <translation>Pozo cambiado</translation>
    </message>
    <message>
        <source>Equipment added</source>
        <translation>Equipo agregado</translation>
    </message>
    <message>
        <source>Equipment deleted</source>
        <translation>Equipo eliminado</translation>
    </message>
    <message>
        <source>Equipment changed</source>
        <translation>Equipo cambiado</translation>
    </message>
    <message>
        <source>Maintenance logged</source>
        <translation>Mantenimiento registrado</translation>
    </message>
    <message>
        <source>Maintenance corrected</source>
        <translation>Mantenimiento corregido</translation>
    </message>
    <message>
        <source>Photo attached</source>
        <translation>Foto adjunta</translation>
    </message>
    <message>
        <source>Production entered</source>
        <translation>Producción registrada</translation>
    </message>
    <message>
        <source>Production deleted</source>
        <translation>Producción eliminada</translation>
    </message>
    <message>
        <source>Production corrected</source>
        <translation>Producción corregida</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>With the office</source>
        <translation>En la oficina</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Counted beside others</source>
        <translation>Contado junto a otros</translation>
    </message>
    <message>
        <source>Changed nothing</source>
        <translation>No cambió nada</translation>
    </message>
    <message>
        <source>A later one counts</source>
        <translation>Vale uno posterior</translation>
    </message>
    <message>
        <source>Two values</source>
        <translation>Dos valores</translation>
    </message>
    <message>
        <source>Refused by the office</source>
        <translation>Rechazado por la oficina</translation>
    </message>
    <message>
        <source>Kept, does not count</source>
        <translation>Guardado, no cuenta</translation>
    </message>
    <message>
        <source>On hold at the office</source>
        <translation>Retenido en la oficina</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>esta laptop</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <extracomment>a person or a laptop that is the user&apos;s own</extracomment>
        <translation>%1 (suyo)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day with seconds</extracomment>
        <translation>%1, %2</translation>
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
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>No camera was found. Plug one in, or choose a file instead.</source>
        <translation>No se encontró ninguna cámara. Conecte una o elija un archivo.</translation>
    </message>
    <message>
        <source>%1 sends no picture. Unplug it and plug it in again, or choose a file instead.</source>
        <translation>%1 no envía imagen. Desconéctela y vuelva a conectarla, o elija un archivo.</translation>
    </message>
    <message>
        <source>Another program uses %1. Close that program and try again, or choose a file instead.</source>
        <translation>Otro programa usa %1. Cierre ese programa e intente de nuevo, o elija un archivo.</translation>
    </message>
    <message>
        <source>This computer does not let WellPulse use the camera. Allow it in the system&apos;s settings and try again, or choose a file instead.</source>
        <translation>Esta computadora no permite que WellPulse use la cámara. Permítalo en los ajustes del sistema e intente de nuevo, o elija un archivo.</translation>
    </message>
    <message>
        <source>%1 was unplugged. Plug it in again, or choose a file instead.</source>
        <translation>%1 se desconectó. Vuelva a conectarla o elija un archivo.</translation>
    </message>
    <message>
        <source>%1 cannot be used. Choose another camera, or a file instead.</source>
        <translation>%1 no se puede usar. Elija otra cámara o un archivo.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La cámara</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <extracomment>%1 is a camera</extracomment>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>%1 works: %2 x %3 pixels.</source>
        <extracomment>%1 is a camera; its pictures&apos; width and height in pixels</extracomment>
        <translation>%1 funciona: %2 x %3 píxeles.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <extracomment>what the system said, after our own sentence</extracomment>
        <translation>Detalles: %1</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>a date in Qt&apos;s format: MMM is the short month, d the day</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two dates</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>carried over from the day before</source>
        <translation>igual que el día anterior</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>%1, up from zero</source>
        <translation>%1, subió desde cero</translation>
    </message>
    <message>
        <source>%1, more than %2 % from the day before</source>
        <translation>%1, más de %2 % respecto al día anterior</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 not read.</source>
        <translation>%1: sin lectura.</translation>
    </message>
    <message>
        <source>%1 not read: %2.</source>
        <translation>%1: sin lectura, %2.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>a fluid, its volume and its unit</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 in all.</source>
        <extracomment>a fluid, the sum of its volumes so far, its unit</extracomment>
        <translation>%1 %2 %3 en total.</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>No se registró nada.</translation>
    </message>
    <message>
        <source>Down: %1.</source>
        <translation>Parado: %1.</translation>
    </message>
    <message>
        <source>more than %1 % from the day before</source>
        <translation>más de %1 % respecto al día anterior</translation>
    </message>
    <message>
        <source>up from zero</source>
        <translation>subió desde cero</translation>
    </message>
    <message>
        <source>well down</source>
        <translation>pozo parado</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The day before was 0. Check the gauge, or say why; you can save it as it is.</source>
        <translation>El día anterior fue 0. Revise la medición o diga por qué; puede guardarlo así.</translation>
    </message>
    <message>
        <source>More than 20 % below the day before. Check the gauge, or say why; you can save it as it is.</source>
        <translation>Más de un 20 % por debajo del día anterior. Revise la medición o diga por qué; puede guardarlo así.</translation>
    </message>
    <message>
        <source>More than 20 % above the day before. Check the gauge, or say why; you can save it as it is.</source>
        <translation>Más de un 20 % por encima del día anterior. Revise la medición o diga por qué; puede guardarlo así.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Choose why it was not read, or type the volume.</source>
        <translation>Elija por qué no se leyó o escriba el volumen.</translation>
    </message>
    <message>
        <source>Type in a few words why it was not read.</source>
        <translation>Escriba en pocas palabras por qué no se leyó.</translation>
    </message>
    <message>
        <source>Choose why the well is down.</source>
        <translation>Elija por qué está parado el pozo.</translation>
    </message>
    <message>
        <source>Type in a few words why the well is down.</source>
        <translation>Escriba en pocas palabras por qué está parado el pozo.</translation>
    </message>
    <message>
        <source>Choose a date.</source>
        <translation>Elija una fecha.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Carried over from %1</source>
        <translation>Repetido del %1</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>Nothing is entered for %1, so there is nothing to carry over.</source>
        <translation>No hay nada registrado del %1; no hay nada que repetir.</translation>
    </message>
    <message>
        <source>Producing again. It was down since %1.</source>
        <translation>Produce de nuevo. Estaba parado desde el %1.</translation>
    </message>
    <message>
        <source>Down since %1: %2</source>
        <extracomment>a date and a reason</extracomment>
        <translation>Parado desde el %1: %2</translation>
    </message>
    <message>
        <source>Down since %1</source>
        <translation>Parado desde el %1</translation>
    </message>
    <message>
        <source>This day was entered before. Saving corrects it.</source>
        <translation>Este día ya se registró. Al guardar se corrige.</translation>
    </message>
    <message>
        <source>This day was entered before; its values are shown. Saving corrects it.</source>
        <translation>Este día ya se registró; se muestran sus valores. Al guardar se corrige.</translation>
    </message>
</context>
<context>
    <name>EquipmentWords</name>
    <message>
        <source>Other equipment has this serial number already. Check the plate and type it again.</source>
        <translation>Otro equipo ya tiene este número de serie. Revise la placa y escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>A serial number has at most 100 characters. Shorten it.</source>
        <translation>Un número de serie tiene como máximo 100 caracteres. Acórtelo.</translation>
    </message>
    <message>
        <source>Shorten this text to at most 255 characters.</source>
        <translation>Acorte este texto a 255 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Shorten this text to at most 10,000 characters.</source>
        <translation>Acorte este texto a 10,000 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Choose the well that it stands at.</source>
        <translation>Elija el pozo donde está.</translation>
    </message>
    <message>
        <source>Choose the equipment that was worked on.</source>
        <translation>Elija el equipo en el que se trabajó.</translation>
    </message>
    <message>
        <source>Say in a few words what was done.</source>
        <translation>Diga en pocas palabras qué se hizo.</translation>
    </message>
    <message>
        <source>The next maintenance comes after this one. Choose a later day, or none.</source>
        <translation>El próximo mantenimiento va después de este. Elija un día posterior, o ninguno.</translation>
    </message>
    <message>
        <source>This equipment was deleted meanwhile, so nothing was saved. What you typed is still here; choose other equipment.</source>
        <translation>Este equipo se eliminó entretanto, así que no se guardó nada. Lo que escribió sigue aquí; elija otro equipo.</translation>
    </message>
    <message>
        <source>This maintenance is not there any more, so there is nothing to correct.</source>
        <translation>Este mantenimiento ya no está, así que no hay nada que corregir.</translation>
    </message>
    <message>
        <source>Everything has these values already, so nothing was changed.</source>
        <translation>Todo tiene ya estos valores, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>This equipment was changed since it was added, so it was left as it is. Delete it if it should go.</source>
        <translation>Este equipo se cambió después de agregarlo, así que se dejó como está. Elimínelo si ya no debe estar.</translation>
    </message>
    <message>
        <source>Pump jack</source>
        <translation>Balancín</translation>
    </message>
    <message>
        <source>Tank</source>
        <translation>Tanque</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Heater treater</source>
        <translation>Tratador térmico</translation>
    </message>
    <message>
        <source>Compressor</source>
        <translation>Compresor</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Medidor</translation>
    </message>
    <message>
        <source>Wellhead</source>
        <translation>Cabezal de pozo</translation>
    </message>
    <message>
        <source>Other equipment</source>
        <translation>Otro equipo</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En servicio</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>En mantenimiento</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con falla</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Rutina</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <extracomment>maintenance should have been done on %1</extracomment>
        <translation>Vencido desde el %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <extracomment>maintenance is to be done on %1</extracomment>
        <translation>Toca el %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a type of equipment and its serial number</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <extracomment>an amount of money in the company&apos;s currency</extracomment>
        <translation>Costo %1</translation>
    </message>
</context>
<context>
    <name>FluidWords</name>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <source>Oil</source>
        <translation>Petróleo</translation>
    </message>
</context>
<context>
    <name>HistoryExporter</name>
    <message>
        <source>%1 could not be written (%2). Your entries are safe; choose another folder or free some space.</source>
        <translation>No se pudo escribir %1 (%2). Sus datos están a salvo; elija otra carpeta o libere espacio.</translation>
    </message>
</context>
<context>
    <name>HistoryReport</name>
    <message>
        <source>not read</source>
        <translation>sin lectura</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Pozo</translation>
    </message>
    <message>
        <source>Oil, bbl</source>
        <translation>Petróleo, bbl</translation>
    </message>
    <message>
        <source>Gas, MCF</source>
        <translation>Gas, MCF</translation>
    </message>
    <message>
        <source>Water, bbl</source>
        <translation>Agua, bbl</translation>
    </message>
    <message>
        <source>State and notes</source>
        <translation>Estado y notas</translation>
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
        <translation>%1 sin lectura: %2</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Over 20 %: %1</source>
        <extracomment>a state of a day: %1 are volumes that are more than 20 % away from the day before</extracomment>
        <translation>Más del 20 %: %1</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Parado: %1</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Carried: %1</source>
        <extracomment>a state of a day: %1 are volumes that were taken over from the day before</extracomment>
        <translation>Repetido: %1</translation>
    </message>
    <message>
        <source>Deleted meanwhile</source>
        <translation>Eliminado mientras tanto</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>a volume, said aloud: %1 is oil, gas or water, %2 the number, %3 the unit</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 not read</source>
        <translation>%1 sin lectura</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <extracomment>how many days the history shows</extracomment>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>over 20 % from the day before</source>
        <translation>más del 20 % respecto al día anterior</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>por enviar</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>requiere su atención</translation>
    </message>
    <message>
        <source>notes with “%1”</source>
        <translation>notas con «%1»</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Deleted (%1)</source>
        <translation>Eliminado (%1)</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>%1 by you</source>
        <extracomment>%1 is what was done with a day: &quot;Entered&quot;</extracomment>
        <translation>%1 por usted</translation>
    </message>
    <message>
        <source>%1 by somebody else</source>
        <translation>%1 por otra persona</translation>
    </message>
    <message>
        <source>%1, on this laptop</source>
        <extracomment>%1 is what was done and by whom: &quot;Entered by you&quot;</extracomment>
        <translation>%1, en esta laptop</translation>
    </message>
    <message>
        <source>%1, on another device</source>
        <translation>%1, en otro dispositivo</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Why it is down</source>
        <translation>Por qué está parado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>Instalado el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Tipo de trabajo</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Próxima fecha</translation>
    </message>
    <message>
        <source>State afterwards</source>
        <translation>Estado después</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>New equipment</source>
        <translation>Equipo nuevo</translation>
    </message>
    <message>
        <source>Deleted equipment</source>
        <translation>Equipo borrado</translation>
    </message>
    <message>
        <source>Changed equipment</source>
        <translation>Equipo cambiado</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Corrected maintenance</source>
        <translation>Mantenimiento corregido</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Deleted day</source>
        <translation>Día borrado</translation>
    </message>
    <message>
        <source>Corrected day</source>
        <translation>Día corregido</translation>
    </message>
    <message>
        <source>Both were recorded, and nothing is lost. Choose what is right.</source>
        <translation>Ambos se registraron y nada se pierde. Elija lo correcto.</translation>
    </message>
    <message>
        <source>One deleted this, another changed it. It stays until somebody has chosen.</source>
        <translation>Uno lo borró y otro lo cambió. Se conserva hasta que alguien elija.</translation>
    </message>
    <message>
        <source>You deleted this while somebody else changed it. It stays until somebody has chosen.</source>
        <translation>Usted lo borró mientras otra persona lo cambiaba. Se conserva hasta que alguien elija.</translation>
    </message>
    <message>
        <source>You changed this while somebody else deleted it. It stays until somebody has chosen.</source>
        <translation>Usted lo cambió mientras otra persona lo borraba. Se conserva hasta que alguien elija.</translation>
    </message>
    <message>
        <source>Other equipment has this serial number already. Look at the plate of both, put the number right and send it again.</source>
        <translation>Otro equipo ya tiene este número de serie. Mire la placa de ambos, corrija el número y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>The equipment was deleted at the office, so this has no place. Call the office, or skip it.</source>
        <translation>El equipo se borró en la oficina, así que esto no tiene lugar. Llame a la oficina u omítalo.</translation>
    </message>
    <message>
        <source>The well was deleted at the office, so this has no place. Call the office, or skip it.</source>
        <translation>El pozo se borró en la oficina, así que esto no tiene lugar. Llame a la oficina u omítalo.</translation>
    </message>
    <message>
        <source>The office does not know what this belongs to. Call the office, or skip it.</source>
        <translation>La oficina no sabe a qué pertenece esto. Llame a la oficina u omítalo.</translation>
    </message>
    <message>
        <source>You may not record this any more. Call the office, or skip it.</source>
        <translation>Ya no tiene permiso para registrar esto. Llame a la oficina u omítalo.</translation>
    </message>
    <message>
        <source>The office cannot take this as it was sent. It is kept here; call the office.</source>
        <translation>La oficina no puede recibir esto como se envió. Se conserva aquí; llame a la oficina.</translation>
    </message>
    <message>
        <source>The office has no room for this. Call the office, then send it again.</source>
        <translation>La oficina no tiene espacio para esto. Llame a la oficina y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>The office did not take this. Put it right and send it again, or skip it.</source>
        <translation>La oficina no recibió esto. Corríjalo y envíelo de nuevo, u omítalo.</translation>
    </message>
    <message>
        <source>The office did not take this: %1</source>
        <extracomment>%1 is the office&apos;s own sentence</extracomment>
        <translation>La oficina no recibió esto: %1</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Una foto</translation>
    </message>
    <message>
        <source>a record that is not known here</source>
        <translation>un registro que aquí no se conoce</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what kind of entry the office did not take, and what it is about</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Deleted or changed? %1</source>
        <translation>¿Borrado o cambiado? %1</translation>
    </message>
    <message>
        <source>Two readings for %1</source>
        <translation>Dos lecturas de %1</translation>
    </message>
    <message>
        <source>Two versions of %1</source>
        <translation>Dos versiones de %1</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Deleted and changed</source>
        <translation>Borrado y cambiado</translation>
    </message>
    <message>
        <source>Two values</source>
        <translation>Dos valores</translation>
    </message>
    <message>
        <source>On hold at the office</source>
        <translation>Retenido en la oficina</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Refused by the office</source>
        <translation>Rechazado por la oficina</translation>
    </message>
    <message>
        <source>Yours</source>
        <extracomment>above the value of the two that reached the office second, where neither is this laptop&apos;s</extracomment>
        <translation>Suyo</translation>
    </message>
    <message>
        <source>Came later</source>
        <translation>Llegó después</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Esta laptop</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>No se sabe quién</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a volume&apos;s name and its unit: &quot;Oil, bbl&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not read</source>
        <extracomment>in place of a value that is not there</extracomment>
        <translation>no leído</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>The office keeps it until an earlier entry, which it could not take, is put right. Then it follows by itself.</source>
        <translation>La oficina lo guarda hasta que se corrija un registro anterior que no pudo recibir. Después sigue solo.</translation>
    </message>
    <message>
        <source>The picture&apos;s file is not on this laptop any more. Put it back, then try again.</source>
        <translation>El archivo de la foto ya no está en esta laptop. Póngalo de nuevo y vuelva a intentar.</translation>
    </message>
    <message>
        <source>The picture could not be sent. It is kept here; try again, or call the office.</source>
        <translation>La foto no se pudo enviar. Se conserva aquí; vuelva a intentar o llame a la oficina.</translation>
    </message>
</context>
<context>
    <name>LocationWords</name>
    <message>
        <source>No serial port is chosen yet. Choose the receiver&apos;s port above.</source>
        <translation>Todavía no se eligió un puerto serie. Elija arriba el puerto del receptor.</translation>
    </message>
    <message>
        <source>The receiver&apos;s address is missing. Type it above.</source>
        <translation>Falta la dirección del receptor. Escríbala arriba.</translation>
    </message>
    <message>
        <source>This computer has no location service, or it is switched off. Entries work without it; a receiver or typed coordinates work too.</source>
        <translation>Esta computadora no tiene servicio de ubicación, o está apagado. Los registros funcionan sin él; también sirven un receptor o coordenadas escritas.</translation>
    </message>
    <message>
        <source>This computer does not let you open the serial port. Entries work without it; ask for the right to use it (on Linux: the group dialout).</source>
        <translation>Esta computadora no le permite abrir el puerto serie. Los registros funcionan sin él; pida el permiso para usarlo (en Linux: el grupo dialout).</translation>
    </message>
    <message>
        <source>This computer does not tell WellPulse where it is. Entries work without it; allow it in the system&apos;s privacy settings, then test again.</source>
        <translation>Esta computadora no le dice a WellPulse dónde está. Los registros funcionan sin eso; permítalo en la privacidad del sistema y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The serial port does not open. Check that the receiver is plugged in. WellPulse tries again by itself.</source>
        <translation>El puerto serie no se abre. Revise que el receptor esté conectado. WellPulse vuelve a intentarlo solo.</translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check it, and that the receiver is on. WellPulse tries again by itself.</source>
        <translation>Nadie contesta en esta dirección. Revísela, y que el receptor esté encendido. WellPulse vuelve a intentarlo solo.</translation>
    </message>
    <message>
        <source>The source went away. WellPulse tries again by itself.</source>
        <translation>La fuente desapareció. WellPulse vuelve a intentarlo solo.</translation>
    </message>
    <message>
        <source>The receiver is there and says nothing. Check that it sends NMEA, and the speed of a serial port.</source>
        <translation>El receptor está ahí y no dice nada. Revise que envíe NMEA, y la velocidad del puerto serie.</translation>
    </message>
    <message>
        <source>What comes from there is not NMEA. Check the address, or the speed of a serial port.</source>
        <translation>Lo que llega de ahí no es NMEA. Revise la dirección, o la velocidad del puerto serie.</translation>
    </message>
    <message>
        <source>The receiver has no position yet. It needs a free view of the sky.</source>
        <translation>El receptor aún no tiene posición. Necesita vista libre al cielo.</translation>
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
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 s old</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min old</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h old</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>At the well.</source>
        <translation>En el pozo.</translation>
    </message>
    <message>
        <source>Not at the well: more than 500 ft away.</source>
        <translation>No en el pozo: a más de 500 ft.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: typed coordinates have no accuracy.</source>
        <translation>No se puede saber si es en el pozo: las coordenadas escritas no tienen precisión.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the office has no coordinates for it.</source>
        <translation>No se puede saber si es en el pozo: la oficina no tiene sus coordenadas.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the source does not say how exact it is.</source>
        <translation>No se puede saber si es en el pozo: la fuente no dice qué tan precisa es.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the position is too old.</source>
        <translation>No se puede saber si es en el pozo: la posición es demasiado vieja.</translation>
    </message>
    <message>
        <source>Whether this is at the well cannot be told: the position is not exact enough.</source>
        <translation>No se puede saber si es en el pozo: la posición no es lo bastante precisa.</translation>
    </message>
    <message>
        <source>There is no position.</source>
        <translation>No hay posición.</translation>
    </message>
    <message>
        <source>Location is off. Nothing is asked and nothing recorded.</source>
        <translation>La ubicación está apagada. No se pregunta ni se guarda nada.</translation>
    </message>
    <message>
        <source>The typed coordinates are used until you forget them or lock.</source>
        <translation>Se usan las coordenadas escritas hasta que las olvide o bloquee.</translation>
    </message>
    <message>
        <source>There is a position.</source>
        <translation>Hay una posición.</translation>
    </message>
    <message>
        <source>Looking for a position…</source>
        <translation>Buscando una posición…</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: it has no coordinates.</source>
        <translation>No se sabe si es junto al pozo: el pozo no tiene coordenadas.</translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: the receiver does not say how accurate it is.</source>
        <translation>No se sabe si es junto al pozo: el receptor no dice su precisión.</translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: the position is old.</source>
        <translation>No se sabe si es junto al pozo: la posición es antigua.</translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well: the position is too vague.</source>
        <translation>No se sabe si es junto al pozo: la posición es demasiado imprecisa.</translation>
    </message>
    <message>
        <source>Can&apos;t tell whether this is at the well.</source>
        <translation>No se sabe si es junto al pozo.</translation>
    </message>
    <message>
        <source>Looking for the position. You can save without it.</source>
        <translation>Buscando la posición. Puede guardar sin ella.</translation>
    </message>
    <message>
        <source>The system does not tell the position. You can save without it.</source>
        <translation>El sistema no da la posición. Puede guardar sin ella.</translation>
    </message>
    <message>
        <source>No position receiver answers. You can save without it.</source>
        <translation>Ningún receptor de posición responde. Puede guardar sin ella.</translation>
    </message>
    <message>
        <source>The position receiver is gone. You can save without it.</source>
        <translation>El receptor de posición ya no está. Puede guardar sin ella.</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>escrita</translation>
    </message>
    <message>
        <source>%1 from the well: inside</source>
        <translation>A %1 del pozo: dentro</translation>
    </message>
    <message>
        <source>%1 from the well: outside</source>
        <translation>A %1 del pozo: fuera</translation>
    </message>
    <message>
        <source>%1 from the well. %2</source>
        <translation>A %1 del pozo. %2</translation>
    </message>
    <message>
        <source>This laptop is %1 from %2. Is it the right well?</source>
        <translation>Esta laptop está a %1 de %2. ¿Es el pozo correcto?</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>Este archivo está vacío. Elija otro.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose one below 50 MB and 30 million pixels.</source>
        <translation>Esta imagen es demasiado grande. Elija una de menos de 50 MB y 30 millones de píxeles.</translation>
    </message>
    <message>
        <source>This is no picture that can be read. Choose a JPEG, PNG or WebP file.</source>
        <translation>Esto no es una imagen que se pueda leer. Elija un archivo JPEG, PNG o WebP.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose another one or take it again.</source>
        <translation>Esta imagen no se puede leer. Elija otra o tómela de nuevo.</translation>
    </message>
    <message>
        <source>This picture&apos;s file is damaged or ends too early. Copy it again, or choose another one.</source>
        <translation>El archivo de esta imagen está dañado o termina antes de tiempo. Cópielo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>This is a folder. Choose the pictures in it.</source>
        <translation>Esto es una carpeta. Elija las imágenes que contiene.</translation>
    </message>
    <message>
        <source>This file is not there any more. Choose another one.</source>
        <translation>Este archivo ya no está. Elija otro.</translation>
    </message>
    <message>
        <source>This file cannot be read. Check who may read it, or choose another one.</source>
        <translation>Este archivo no se puede leer. Revise quién puede leerlo o elija otro.</translation>
    </message>
    <message>
        <source>This picture is not on this laptop. Attach it again if you still have it.</source>
        <translation>Esta imagen no está en esta laptop. Adjúntela de nuevo si aún la tiene.</translation>
    </message>
    <message>
        <source>This picture&apos;s stored file is damaged and cannot be shown. Everything else is safe.</source>
        <translation>El archivo guardado de esta imagen está dañado y no se puede mostrar. Todo lo demás está a salvo.</translation>
    </message>
    <message>
        <source>The copy could not be written there. The picture is safe; choose another folder.</source>
        <translation>La copia no se pudo escribir ahí. La imagen está a salvo; elija otra carpeta.</translation>
    </message>
    <message>
        <source>Not saved yet: it goes with this maintenance.</source>
        <translation>Aún sin guardar: va con este mantenimiento.</translation>
    </message>
    <message>
        <source>Taken on another laptop.</source>
        <translation>Tomada en otra laptop.</translation>
    </message>
    <message>
        <source>Waiting to send. It is safe on this laptop.</source>
        <translation>Pendiente de enviar. Está a salvo en esta laptop.</translation>
    </message>
    <message>
        <source>Sending: %1 of %2.</source>
        <extracomment>%1 and %2 are sizes, say &quot;1.2 MB&quot;</extracomment>
        <translation>Enviando: %1 de %2.</translation>
    </message>
    <message>
        <source>Needs you: look at it under Waiting to send.</source>
        <translation>Requiere su atención: véala en Pendiente de enviar.</translation>
    </message>
    <message>
        <source>The office has it and has compared it.</source>
        <translation>La oficina la tiene y la comparó.</translation>
    </message>
    <message>
        <source>Taken %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Tomada %1</translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <extracomment>latitude and longitude</extracomment>
        <translation>en %1, %2</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <extracomment>width and height in pixels</extracomment>
        <translation>%1 x %2 píxeles</translation>
    </message>
    <message>
        <source>The office does not have this picture yet. It comes with the next sync of the laptop that took it.</source>
        <translation>La oficina aún no tiene esta imagen. Llega con la próxima sincronización de la laptop que la tomó.</translation>
    </message>
    <message>
        <source>What the office has is not this picture, so it was not taken. Tell the office.</source>
        <translation>Lo que tiene la oficina no es esta imagen, así que no se aceptó. Avise a la oficina.</translation>
    </message>
    <message>
        <source>The office named a place for photos that this program does not trust. Tell the office.</source>
        <translation>La oficina indicó un lugar para fotos en el que este programa no confía. Avise a la oficina.</translation>
    </message>
    <message>
        <source>This picture could not be had from the office. Try again when there is a network.</source>
        <translation>No se pudo traer esta imagen de la oficina. Intente de nuevo cuando haya red.</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>Sums, %1</source>
        <translation>Acumulado, %1</translation>
    </message>
    <message>
        <source>Daily production, %1</source>
        <translation>Producción diaria, %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>My wells</source>
        <translation>Mis pozos</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Registrar producción</translation>
    </message>
    <message>
        <source>Seven-day sheet</source>
        <translation>Planilla de siete días</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>words of a button, and the key that does the same</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Log maintenance</source>
        <translation>Registrar mantenimiento</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>Tomar foto</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>El registro</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Meter fault</source>
        <translation>Falla del medidor</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>Not safe</source>
        <translation>Condición insegura</translation>
    </message>
    <message>
        <source>Tank not gauged</source>
        <translation>Tanque sin medir</translation>
    </message>
    <message>
        <source>Back on production</source>
        <translation>De vuelta en producción</translation>
    </message>
    <message>
        <source>Pump problem</source>
        <translation>Problema de la bomba</translation>
    </message>
    <message>
        <source>Well work</source>
        <translation>Trabajo en el pozo</translation>
    </message>
    <message>
        <source>Choke changed</source>
        <translation>Cambio de estrangulador</translation>
    </message>
    <message>
        <source>Tank hauled</source>
        <translation>Tanque vaciado</translation>
    </message>
    <message>
        <source>Pump failure</source>
        <translation>Falla de la bomba</translation>
    </message>
    <message>
        <source>Parted rods</source>
        <translation>Varillas rotas</translation>
    </message>
    <message>
        <source>Power outage</source>
        <translation>Corte de energía</translation>
    </message>
    <message>
        <source>Workover</source>
        <translation>Reparación del pozo</translation>
    </message>
    <message>
        <source>Tanks full</source>
        <translation>Tanques llenos</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Mal tiempo</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>A volume cannot be below zero. Type 0 or more.</source>
        <translation>Un volumen no puede ser menor que cero. Escriba 0 o más.</translation>
    </message>
    <message>
        <source>Type at most two digits after the decimal mark.</source>
        <translation>Escriba como máximo dos decimales.</translation>
    </message>
    <message>
        <source>This date is in the future. Choose today or an earlier day.</source>
        <translation>Esta fecha está en el futuro. Elija hoy o un día anterior.</translation>
    </message>
    <message>
        <source>The notes are too long. Shorten them to at most 10,000 characters.</source>
        <translation>Las notas son demasiado largas. Redúzcalas a 10,000 caracteres como máximo.</translation>
    </message>
    <message>
        <source>This reason is too long. Shorten it to at most 255 characters.</source>
        <translation>Este motivo es demasiado largo. Redúzcalo a 255 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Say why; the office keeps the reason.</source>
        <translation>Diga por qué; la oficina guarda el motivo.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be stored. Type it again.</source>
        <translation>El texto tiene caracteres que no se pueden guardar. Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is entered yet. Type at least one volume, or say why it was not read.</source>
        <translation>Todavía no hay nada registrado. Escriba al menos un volumen o diga por qué no se leyó.</translation>
    </message>
    <message>
        <source>Choose a well.</source>
        <translation>Elija un pozo.</translation>
    </message>
    <message>
        <source>WellPulse is locked. Unlock it, then save again.</source>
        <translation>WellPulse está bloqueado. Desbloquéelo y guarde de nuevo.</translation>
    </message>
    <message>
        <source>This day was entered meanwhile, and nothing of it was overwritten. Look at it, then save again.</source>
        <translation>Este día se registró mientras tanto y no se sobrescribió nada. Revíselo y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is entered for this well on that day, so there is nothing to change.</source>
        <translation>No hay nada registrado para este pozo en ese día, así que no hay nada que cambiar.</translation>
    </message>
    <message>
        <source>The day has these values already, so nothing was changed.</source>
        <translation>El día ya tiene estos valores; no se cambió nada.</translation>
    </message>
    <message>
        <source>There is nothing left to take back.</source>
        <translation>No queda nada por deshacer.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved so far is safe; free some space on it, then do this again.</source>
        <translation>El disco está lleno. Todo lo guardado está a salvo; libere espacio y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>The folder for your entries cannot be written to. Nothing was changed; allow writing there, then try again.</source>
        <translation>No se puede escribir en la carpeta de sus datos. No se cambió nada; permita escribir ahí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A file of your entries cannot be opened. Nothing was changed; check that its folder is still there.</source>
        <translation>No se puede abrir un archivo de sus datos. No se cambió nada; revise que su carpeta siga ahí.</translation>
    </message>
    <message>
        <source>The stored entries cannot be read. Nothing was changed; leave their folder as it is and call the office.</source>
        <translation>No se pueden leer los datos guardados. No se cambió nada; deje su carpeta como está y llame a la oficina.</translation>
    </message>
    <message>
        <source>The disk reported an error, so this was not saved. What was saved before is safe; call the office.</source>
        <translation>El disco informó de un error y esto no se guardó. Lo guardado antes está a salvo; llame a la oficina.</translation>
    </message>
    <message>
        <source>Another program is writing your entries just now. Nothing was changed; try again.</source>
        <translation>Otro programa está escribiendo sus datos en este momento. No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This computer&apos;s memory is used up. Nothing was changed; close other programs, then try again.</source>
        <translation>La memoria de esta computadora está agotada. No se cambió nada; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>That is too large. Type at most %1.</source>
        <translation>Es demasiado. Escriba como máximo %1.</translation>
    </message>
    <message>
        <source>Type a number with digits only, like %1.</source>
        <translation>Escriba un número solo con cifras, como %1.</translation>
    </message>
    <message>
        <source>A day of this sheet was entered or changed meanwhile, and nothing was saved. Look at the marked days, then save again.</source>
        <translation>Entretanto se registró o cambió un día de esta planilla y no se guardó nada. Mire los días marcados y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Nothing would be left of a day, so nothing was saved. Type a volume, or delete the day in the history.</source>
        <translation>No quedaría nada de un día, así que no se guardó nada. Escriba un volumen o borre el día en el historial.</translation>
    </message>
    <message>
        <source>These are too many days to save at once. Choose fewer wells.</source>
        <translation>Son demasiados días para guardar a la vez. Elija menos pozos.</translation>
    </message>
    <message>
        <source>This day was corrected since it was entered, so it was left as it is. Delete it in History if it should go.</source>
        <translation>Este día se corrigió después de registrarse y se dejó como está. Bórrelo en Historial si sobra.</translation>
    </message>
    <message>
        <source>This well has an entry on that date already, so nothing was changed. Choose another date, or edit that day.</source>
        <translation>Este pozo ya tiene datos en esa fecha, así que no se cambió nada. Elija otra fecha o edite ese día.</translation>
    </message>
    <message>
        <source>This is the date the day has already. Choose the right one.</source>
        <translation>El día ya tiene esta fecha. Elija la correcta.</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>More than 20 % from the day before; check the gauge.</source>
        <translation>Más del 20 % respecto al día anterior; revise la medición.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a short weekday (or &quot;Today&quot;) and a date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <extracomment>the first and the last day of a week</extracomment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Nothing would be left of this day. Type a volume, or delete the day in the history.</source>
        <translation>No quedaría nada de este día. Escriba un volumen o borre el día en el historial.</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>sin lectura</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4.</source>
        <extracomment>a well, a day, a fluid, and its volume with the unit</extracomment>
        <translation>%1, %2, %3: %4.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Este día aún no ha llegado.</translation>
    </message>
    <message>
        <source>Entered before.</source>
        <translation>Registrado antes.</translation>
    </message>
    <message>
        <source>The entered day has no volume here.</source>
        <translation>El día registrado no tiene volumen aquí.</translation>
    </message>
    <message>
        <source>Takes the place of %1, entered before.</source>
        <translation>Reemplaza %1, registrado antes.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Aún sin guardar.</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n cells.</source>
        <translation>
            <numerusform>Pegada %n celda.</numerusform>
            <numerusform>Pegadas %n celdas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank cells left what is entered as it is.</source>
        <translation>
            <numerusform>%n celda vacía dejó lo registrado como está.</numerusform>
            <numerusform>%n celdas vacías dejaron lo registrado como está.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are about days that are not shown here.</source>
        <translation>
            <numerusform>%n fila trata de un día que no se muestra aquí.</numerusform>
            <numerusform>%n filas tratan de días que no se muestran aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on this sheet: %1.</source>
        <translation>No están en esta planilla: %1.</translation>
    </message>
    <message>
        <source>Columns not taken: %1.</source>
        <translation>Columnas no tomadas: %1.</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy the cells in your spreadsheet, then paste again.</source>
        <translation>No hay nada que pegar. Copie las celdas en su hoja de cálculo y pegue de nuevo.</translation>
    </message>
    <message>
        <source>What was copied is no table. Copy the cells in your spreadsheet, then paste again.</source>
        <translation>Lo copiado no es una tabla. Copie las celdas en su hoja de cálculo y pegue de nuevo.</translation>
    </message>
    <message>
        <source>The copied table is too large. Copy only the days of this sheet, then paste again.</source>
        <translation>La tabla copiada es demasiado grande. Copie solo los días de esta planilla y pegue de nuevo.</translation>
    </message>
    <message>
        <source>The copied table has more rows than there are days from this cell on. Choose the cell where it starts, then paste again.</source>
        <translation>La tabla copiada tiene más filas que días hay desde esta celda. Elija la celda donde empieza y pegue de nuevo.</translation>
    </message>
    <message>
        <source>The copied table has more columns than there are from this cell on. Choose the cell where it starts, then paste again.</source>
        <translation>La tabla copiada tiene más columnas de las que hay desde esta celda. Elija la celda donde empieza y pegue de nuevo.</translation>
    </message>
    <message>
        <source>The copied table is about other days. Go to its week, then paste again.</source>
        <translation>La tabla copiada trata de otros días. Vaya a su semana y pegue de nuevo.</translation>
    </message>
    <message>
        <source>The copied table is about wells that are not on this sheet. Choose its wells, then paste again.</source>
        <translation>La tabla copiada trata de pozos que no están en esta planilla. Elija sus pozos y pegue de nuevo.</translation>
    </message>
    <message>
        <source>The copied table has a day of a well twice. Remove one of them, then paste again.</source>
        <translation>La tabla copiada tiene dos veces un día de un pozo. Quite uno de ellos y pegue de nuevo.</translation>
    </message>
    <message>
        <source>The copied table has no column of oil, gas or water. Nothing was pasted.</source>
        <translation>La tabla copiada no tiene columna de petróleo, gas ni agua. No se pegó nada.</translation>
    </message>
    <message>
        <source>The copied table is in cubic metres. This sheet takes barrels and MCF; nothing was pasted.</source>
        <translation>La tabla copiada está en metros cúbicos. Esta planilla admite barriles y MCF; no se pegó nada.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days.</source>
        <translation>
            <numerusform>Guardado %n día.</numerusform>
            <numerusform>Guardados %n días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n entered days.</source>
        <translation>
            <numerusform>Reemplazado %n día registrado.</numerusform>
            <numerusform>Reemplazados %n días registrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n days</source>
        <extracomment>two parts: new days, entered days</extracomment>
        <translation>
            <numerusform>Guardado %n día</numerusform>
            <numerusform>Guardados %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replaced %n that were entered.</source>
        <translation>
            <numerusform>reemplazado %n que estaba registrado.</numerusform>
            <numerusform>reemplazados %n que estaban registrados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Needs you: update WellPulse</source>
        <translation>Requiere su atención: actualice WellPulse</translation>
    </message>
    <message>
        <source>Needs you: call the office</source>
        <translation>Requiere su atención: llame a la oficina</translation>
    </message>
    <message>
        <source>Needs you: sign in again</source>
        <translation>Requiere su atención: inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Needs you (%L1)</source>
        <translation>Requiere su atención (%L1)</translation>
    </message>
    <message>
        <source>Sending %L1 of %L2</source>
        <translation>Enviando %L1 de %L2</translation>
    </message>
    <message>
        <source>%L1 to send, goes on %2</source>
        <extracomment>%L1 entries; %2 is a time of day: the office takes no more before that</extracomment>
        <translation>%L1 por enviar, sigue a las %2</translation>
    </message>
    <message>
        <source>Disk full - %L1 waiting</source>
        <translation>Disco lleno - %L1 en espera</translation>
    </message>
    <message>
        <source>The office takes only so much a minute.</source>
        <translation>La oficina solo recibe cierta cantidad por minuto.</translation>
    </message>
    <message>
        <source>The disk of this laptop is full. Free some space; the rest goes on by itself.</source>
        <translation>El disco de esta laptop está lleno. Libere espacio; lo demás sigue solo.</translation>
    </message>
    <message>
        <source>Another laptop holds a copy of this one&apos;s entries, so the office knows this laptop by a new name now. Nothing is lost, and both go on.</source>
        <translation>Otra laptop tiene una copia de los registros de esta, así que la oficina conoce ahora esta laptop con otro nombre. No se pierde nada, y ambas siguen.</translation>
    </message>
    <message>
        <source>The office was restored from a backup. This laptop has sent again what was missing there; nothing is lost.</source>
        <translation>La oficina se restauró desde una copia de seguridad. Esta laptop volvió a enviar lo que faltaba allí; no se pierde nada.</translation>
    </message>
    <message>
        <source>Offline - %L1 waiting</source>
        <translation>Sin conexión - %L1 en espera</translation>
    </message>
    <message>
        <source>Waiting to send (%L1)</source>
        <translation>Por enviar (%L1)</translation>
    </message>
    <message>
        <source>Offline - nothing waiting</source>
        <translation>Sin conexión - nada en espera</translation>
    </message>
    <message>
        <source>Office has everything, %1</source>
        <translation>La oficina tiene todo, %1</translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation>Guardado en esta laptop</translation>
    </message>
    <message>
        <source>This laptop has no network.</source>
        <translation>Esta laptop no tiene red.</translation>
    </message>
    <message>
        <source>Office did not answer.</source>
        <translation>La oficina no respondió.</translation>
    </message>
    <message>
        <source>The office asks for your password again.</source>
        <translation>La oficina pide de nuevo su contraseña.</translation>
    </message>
    <message>
        <source>The office needs a newer WellPulse.</source>
        <translation>La oficina necesita un WellPulse más nuevo.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop.</source>
        <translation>La oficina suspendió esta laptop.</translation>
    </message>
    <message numerus="yes">
        <source>Your %n entries are safe on this laptop.</source>
        <translation>
            <numerusform>Su registro está a salvo en esta laptop.</numerusform>
            <numerusform>Sus %n registros están a salvo en esta laptop.</numerusform>
        </translation>
    </message>
    <message>
        <source>Update WellPulse; nothing is lost.</source>
        <translation>Actualice WellPulse; no se pierde nada.</translation>
    </message>
    <message>
        <source>Call the office; nothing is lost.</source>
        <translation>Llame a la oficina; no se pierde nada.</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Próximo intento %1.</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>a day of this year in Qt&apos;s date format: MMM is the short month, d the day</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>a day of another year in Qt&apos;s date format</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Needs you: unlock the keychain</source>
        <translation>Requiere su atención: desbloquee el llavero</translation>
    </message>
    <message>
        <source>This laptop&apos;s keychain did not answer.</source>
        <translation>El llavero de esta laptop no respondió.</translation>
    </message>
    <message>
        <source>The office does not take what this laptop sends.</source>
        <translation>La oficina no acepta lo que envía esta laptop.</translation>
    </message>
    <message>
        <source>Sign in to keep sending; what you entered here is safe.</source>
        <translation>Inicie sesión para seguir enviando; lo que registró aquí está a salvo.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then press Sync now.</source>
        <translation>Desbloquee el llavero y pulse Sincronizar ahora.</translation>
    </message>
    <message>
        <source>What needs you is kept on this laptop; call the office if you are not sure.</source>
        <translation>Lo que requiere su atención se conserva en esta laptop; si tiene dudas, llame a la oficina.</translation>
    </message>
    <message>
        <source>Sign in to send what waits.</source>
        <translation>Inicie sesión para enviar lo que espera.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>in %n seconds</source>
        <translation>
            <numerusform>en %n segundo</numerusform>
            <numerusform>en %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>en %n minuto</numerusform>
            <numerusform>en %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent for %n days (%L1)</source>
        <extracomment>%n days, %L1 entries</extracomment>
        <translation>
            <numerusform>Sin enviar desde hace %n día (%L1)</numerusform>
            <numerusform>Sin enviar desde hace %n días (%L1)</numerusform>
        </translation>
    </message>
    <message>
        <source>This network asks you to sign in to it first. Open a web page, and sign in there.</source>
        <translation>Esta red pide que primero inicie sesión en ella. Abra una página web e inicie sesión allí.</translation>
    </message>
    <message numerus="yes">
        <source>The oldest waits since %n days: bring this laptop to a network soon.</source>
        <translation>
            <numerusform>El más antiguo espera desde hace %n día: lleve pronto esta laptop a una red.</numerusform>
            <numerusform>El más antiguo espera desde hace %n días: lleve pronto esta laptop a una red.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos wait, as this network costs by volume. Press Sync now to send them all the same.</source>
        <translation>
            <numerusform>%n foto espera, porque esta red cobra por volumen. Pulse Sincronizar ahora para enviarla de todos modos.</numerusform>
            <numerusform>%n fotos esperan, porque esta red cobra por volumen. Pulse Sincronizar ahora para enviarlas de todos modos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolumeWords</name>
    <message>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::ChartReader</name>
    <message>
        <source>The picture could not be saved. Choose another folder, or copy it. (%1)</source>
        <translation>No se pudo guardar la imagen. Elija otra carpeta o cópiela. (%1)</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::DraftKeeper</name>
    <message>
        <source>The disk is full: what you type would be lost if this laptop stopped. Go on typing, save soon, and free some space.</source>
        <translation>El disco está lleno: lo que escribe se perdería si esta laptop se detuviera. Siga escribiendo, guarde pronto y libere espacio.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder cannot be written to: what you type would be lost if this laptop stopped. Go on typing and save soon.</source>
        <translation>No se puede escribir en la carpeta de sus datos: lo que escribe se perdería si esta laptop se detuviera. Siga escribiendo y guarde pronto.</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::HistoryExporter</name>
    <message>
        <source>%1 could not be written (%2). Your entries are safe; choose another folder or free some space.</source>
        <translation>No se pudo escribir %1 (%2). Sus registros están a salvo; elija otra carpeta o libere espacio.</translation>
    </message>
</context>
<context>
    <name>wellpulse::desktop::SettingsStore</name>
    <message>
        <source>What you chose holds until WellPulse closes, but it cannot be kept for the next start.</source>
        <translation>Lo que eligió vale hasta que se cierre WellPulse, pero no se puede guardar para la próxima vez.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditFilterBar</name>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier parte</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation>Elegir fechas…</translation>
    </message>
    <message>
        <source>Any words or numbers</source>
        <translation>Cualquier palabra o número</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Pozo</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>P&amp;ersona</translation>
    </message>
    <message>
        <source>&amp;Laptop</source>
        <translation>&amp;Laptop</translation>
    </message>
    <message>
        <source>Where it s&amp;tands</source>
        <translation>Dónde e&amp;stá</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>All wells</source>
        <translation>Todos los pozos</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All laptops</source>
        <translation>Todas las laptops</translation>
    </message>
    <message>
        <source>Choose a day after the first.</source>
        <translation>Elija un día posterior al primero.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditModel</name>
    <message>
        <source>%L1 entries are in %2.</source>
        <translation>%L1 anotaciones están en %2.</translation>
    </message>
    <message>
        <source>Looking through the log: %1 %</source>
        <translation>Revisando el registro: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln anotación</numerusform>
            <numerusform>%Ln anotaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Leyendo el registro…</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Aún no hay nada registrado.</translation>
    </message>
    <message>
        <source>Nothing in the log is like this. Ask for less.</source>
        <translation>Nada en el registro es así. Pida menos.</translation>
    </message>
    <message>
        <source>Recorded %1 by %2, number %L3 of that laptop</source>
        <extracomment>an entry of the log: who wrote it, and its number among this laptop&apos;s</extracomment>
        <translation>Registrado %1 por %2, número %L3 de esa laptop</translation>
    </message>
    <message>
        <source>%1, answered %2</source>
        <translation>%1, respondido %2</translation>
    </message>
    <message>
        <source>%1, number %L2 of the office</source>
        <translation>%1, número %L2 de la oficina</translation>
    </message>
    <message>
        <source>Checking every entry: %1 %</source>
        <translation>Comprobando cada anotación: %1 %</translation>
    </message>
    <message>
        <source>Comparing what the screens show with the log…</source>
        <translation>Comparando lo que muestran las pantallas con el registro…</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln entries are whole and in order.</source>
        <translation>
            <numerusform>La anotación (%Ln) está íntegra y en orden.</numerusform>
            <numerusform>Las %Ln anotaciones están íntegras y en orden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults were found. Call the office; do not delete anything.</source>
        <translation>
            <numerusform>Se encontró %Ln falla. Llame a la oficina; no elimine nada.</numerusform>
            <numerusform>Se encontraron %Ln fallas. Llame a la oficina; no elimine nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file: %1 %</source>
        <translation>Escribiendo el archivo: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older entries lie in sealed files beside the log. They count everywhere and the check covers them; they are not listed here.</source>
        <translation>
            <numerusform>%Ln anotación más antigua está en un archivo sellado junto al registro. Cuenta en todas partes y la comprobación la incluye; no aparece en esta lista.</numerusform>
            <numerusform>%Ln anotaciones más antiguas están en archivos sellados junto al registro. Cuentan en todas partes y la comprobación las incluye; no aparecen en esta lista.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditPage</name>
    <message>
        <source>The log</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrar</translation>
    </message>
    <message>
        <source>&amp;Check the chain</source>
        <translation>&amp;Comprobar la cadena</translation>
    </message>
    <message>
        <source>Save as CS&amp;V</source>
        <translation>Guardar como CS&amp;V</translation>
    </message>
    <message>
        <source>Save as &amp;JSON</source>
        <translation>Guardar como &amp;JSON</translation>
    </message>
    <message>
        <source>St&amp;op writing</source>
        <translation>Dete&amp;ner la escritura</translation>
    </message>
    <message>
        <source>Only this &amp;record</source>
        <translation>Solo este &amp;registro</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>All of the entry</source>
        <translation>Toda la anotación</translation>
    </message>
    <message>
        <source>Stop the &amp;check</source>
        <translation>Detener la &amp;comprobación</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tabla CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Líneas JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::AuditRows</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>Quién y dónde</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Dónde está</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::BackupModel</name>
    <message>
        <source>The folder is not there now. Plug in the stick; the next backup is made when it is there.</source>
        <translation>La carpeta no está ahora. Conecte la memoria; la próxima copia se hace cuando esté.</translation>
    </message>
    <message>
        <source>There is not enough room for the file. Free some, or choose another folder.</source>
        <translation>No hay espacio suficiente para el archivo. Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>This folder may not be written to. Choose another one.</source>
        <translation>No se puede escribir en esta carpeta. Elija otra.</translation>
    </message>
    <message>
        <source>The file could not be written, and your entries on this laptop are safe. %1</source>
        <extracomment>%1 is a sentence of the program</extracomment>
        <translation>No se pudo escribir el archivo; sus registros en esta laptop están a salvo. %1</translation>
    </message>
    <message>
        <source>Nothing waits to be sent, so the file in %1 is empty.</source>
        <translation>No hay nada por enviar, así que el archivo en %1 está vacío.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries saved in %1. Tell the office this code, it opens the file and is shown only now: %2</source>
        <extracomment>%n entries; %1 is a file, %2 a code such as ABCD-EFGH-JKLM</extracomment>
        <translation>
            <numerusform>%n registro guardado en %1. Dígale a la oficina este código, que abre el archivo y solo se muestra ahora: %2</numerusform>
            <numerusform>%n registros guardados en %1. Dígale a la oficina este código, que abre el archivo y solo se muestra ahora: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>No folder is chosen, so no backups are made.</source>
        <translation>No hay carpeta elegida, así que no se hacen copias de seguridad.</translation>
    </message>
    <message>
        <source>Backups go to %1.</source>
        <translation>Las copias de seguridad van a %1.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Todavía no se ha hecho ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>Last backup: %1.</source>
        <translation>Última copia de seguridad: %1.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Haciendo la copia…</translation>
    </message>
    <message>
        <source>Backing up, %1 %</source>
        <translation>Haciendo la copia, %1 %</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::BackupSettings</name>
    <message>
        <source>&amp;Choose the folder</source>
        <translation>&amp;Elegir la carpeta</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Copiar ahora</translation>
    </message>
    <message>
        <source>&amp;No more backups</source>
        <translation>&amp;No hacer más copias</translation>
    </message>
    <message>
        <source>How many are kept</source>
        <translation>Cuántas se guardan</translation>
    </message>
    <message>
        <source>A backup is one encrypted file with everything on this laptop. It is made once a day by itself, after sending or when you lock. On a new laptop it opens with the passphrase of this one. A stick is best: it is not in the laptop when that breaks.</source>
        <translation>Una copia de seguridad es un archivo cifrado con todo lo de esta laptop. Se hace sola una vez al día, después de enviar o cuando usted bloquea. En otra laptop se abre con la frase de acceso de esta. Lo mejor es una memoria USB: no está en la laptop cuando esta se daña.</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Elegir la carpeta para las copias de seguridad</translation>
    </message>
    <message>
        <source>No more backups</source>
        <translation>No hacer más copias de seguridad</translation>
    </message>
    <message>
        <source>The folder for backups</source>
        <translation>La carpeta para las copias de seguridad</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Stop the backup</source>
        <translation>Detener la copia de seguridad</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer la copia de seguridad ahora</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::CameraPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Cámara</translation>
    </message>
    <message>
        <source>&amp;Take photo</source>
        <translation>&amp;Tomar foto</translation>
    </message>
    <message>
        <source>&amp;Use this photo</source>
        <translation>&amp;Usar esta foto</translation>
    </message>
    <message>
        <source>&amp;Take another</source>
        <translation>&amp;Tomar otra</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Elegir &amp;archivo…</translation>
    </message>
    <message>
        <source>Is it sharp? Use this photo, or take another.</source>
        <translation>¿Está nítida? Use esta foto o tome otra.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ChartModel</name>
    <message>
        <source>Saved the picture: %1</source>
        <translation>Imagen guardada: %1</translation>
    </message>
    <message>
        <source>sums from the first of these days</source>
        <translation>acumulado desde el primero de estos días</translation>
    </message>
    <message>
        <source>no readings</source>
        <translation>sin lecturas</translation>
    </message>
    <message>
        <source>one reading</source>
        <translation>una lectura</translation>
    </message>
    <message>
        <source>all readings are zero</source>
        <translation>todas las lecturas son cero</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) far from the day before</source>
        <translation>
            <numerusform>%n día muy distinto del anterior</numerusform>
            <numerusform>%n días muy distintos del anterior</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing entered since</source>
        <translation>nada registrado desde entonces</translation>
    </message>
    <message>
        <source>There are no wells on this laptop yet. They come with the first sync.</source>
        <translation>Todavía no hay pozos en esta laptop. Llegan con la primera sincronización.</translation>
    </message>
    <message>
        <source>Reading the days of %1 …</source>
        <translation>Leyendo los días de %1 …</translation>
    </message>
    <message>
        <source>Nothing is entered for %1 yet.</source>
        <translation>Todavía no hay nada registrado para %1.</translation>
    </message>
    <message>
        <source>Choose oil, gas or water to see a line.</source>
        <translation>Elija petróleo, gas o agua para ver una línea.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ChartPage</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Previous well</source>
        <translation>Pozo anterior</translation>
    </message>
    <message>
        <source>Next well</source>
        <translation>Pozo siguiente</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Pozo</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>Mostrar 30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>Show 90 days</source>
        <translation>Mostrar 90 días</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 días</translation>
    </message>
    <message>
        <source>Show 365 days</source>
        <translation>Mostrar 365 días</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>all days of a well</extracomment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Mostrar todos los días</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Acumulado</translation>
    </message>
    <message>
        <source>Show sums</source>
        <translation>Mostrar el acumulado</translation>
    </message>
    <message>
        <source>Ear&amp;lier</source>
        <translation>&amp;Antes</translation>
    </message>
    <message>
        <source>Show earlier days</source>
        <translation>Mostrar días anteriores</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>&amp;Después</translation>
    </message>
    <message>
        <source>Show later days</source>
        <translation>Mostrar días posteriores</translation>
    </message>
    <message>
        <source>&amp;Open this day</source>
        <translation>A&amp;brir este día</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Abrir este día</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>H&amp;istorial</translation>
    </message>
    <message>
        <source>Show this day in the history</source>
        <translation>Mostrar este día en el historial</translation>
    </message>
    <message>
        <source>&amp;Save picture</source>
        <translation>&amp;Guardar imagen</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Guardar la gráfica como imagen</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copiar imagen</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Copiar la gráfica como imagen</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Copied the picture. Paste it where you need it.</source>
        <translation>Imagen copiada. Péguela donde la necesite.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ChartView</name>
    <message>
        <source>Chart of %1</source>
        <translation>Gráfica de %1</translation>
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
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DeliveryPlace</name>
    <message>
        <source>U&amp;ndo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DowntimePanel</name>
    <message>
        <source>Why is the well down?</source>
        <translation>¿Por qué está parado el pozo?</translation>
    </message>
    <message>
        <source>Producing again</source>
        <translation>Produce de nuevo</translation>
    </message>
    <message>
        <source>Still down</source>
        <translation>Sigue parado</translation>
    </message>
    <message>
        <source>Not down</source>
        <translation>No está parado</translation>
    </message>
    <message>
        <source>Well is down</source>
        <translation>Pozo parado</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DueModel</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is equipment, %2 a well, %3 when maintenance is due</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::DuePanel</name>
    <message>
        <source>Log maintenance: %1</source>
        <translation>Registrar mantenimiento: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more are due</source>
        <translation>
            <numerusform>Hay %n más por atender</numerusform>
            <numerusform>Hay %n más por atender</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentDetailPanel</name>
    <message>
        <source>&amp;All equipment</source>
        <translation>&amp;Todos los equipos</translation>
    </message>
    <message>
        <source>Back to all equipment</source>
        <translation>Volver a todos los equipos</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>How its state changed</source>
        <translation>Cómo cambió su estado</translation>
    </message>
    <message>
        <source>&amp;Log maintenance</source>
        <translation>&amp;Registrar mantenimiento</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>&amp;Reason for deleting it</source>
        <translation>&amp;Motivo para eliminarlo</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>E&amp;liminarlo</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Eliminarlo</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Installed %1</source>
        <translation>Instalado el %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>a state of equipment, and when it began</extracomment>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>%1, by you</source>
        <extracomment>the above, set by the user of this laptop</extracomment>
        <translation>%1, por usted</translation>
    </message>
    <message>
        <source>Nothing is known of earlier states.</source>
        <translation>No se sabe nada de estados anteriores.</translation>
    </message>
    <message>
        <source>Reading the equipment…</source>
        <translation>Leyendo los equipos…</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentForm</name>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Pozo</translation>
    </message>
    <message>
        <source>Serial &amp;number, as on its plate</source>
        <translation>&amp;Número de serie, como en la placa</translation>
    </message>
    <message>
        <source>&amp;Manufacturer</source>
        <translation>&amp;Fabricante</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Mo&amp;delo</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>The installation date is known</source>
        <translation>Se conoce la fecha de instalación</translation>
    </message>
    <message>
        <source>&amp;Installed on</source>
        <translation>&amp;Instalado el</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otas</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Guardar (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation>Agregar equipo</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentFormModel</name>
    <message>
        <source>%1 was added.</source>
        <extracomment>%1 is the equipment, say &quot;Pump jack PJ-456&quot;</extracomment>
        <translation>Se agregó: %1.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>Se cambió: %1.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentListPanel</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Add equipment</source>
        <translation>&amp;Agregar equipo</translation>
    </message>
    <message>
        <source>&amp;Log maintenance</source>
        <translation>&amp;Registrar mantenimiento</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Serial, model, maker, notes</source>
        <translation>Serie, modelo, marca, notas</translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Pozo</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>All wells</source>
        <translation>Todos los pozos</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentModel</name>
    <message>
        <source>%1 was deleted. What was done to it stays in the log.</source>
        <extracomment>%1 is the equipment, say &quot;Pump jack PJ-456&quot;</extracomment>
        <translation>Se eliminó: %1. Lo que se le hizo queda en el registro.</translation>
    </message>
    <message>
        <source>The last change of equipment was taken back.</source>
        <translation>Se deshizo el último cambio de equipos.</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of equipment</source>
        <translation>
            <numerusform>%n equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 overdue</source>
        <extracomment>how many pieces of equipment, and how many of them are overdue</extracomment>
        <translation>%1, %2 vencidos</translation>
    </message>
    <message>
        <source>Reading the equipment…</source>
        <translation>Leyendo los equipos…</translation>
    </message>
    <message>
        <source>No equipment matches. Type part of a serial number, model or manufacturer, or choose another type.</source>
        <translation>Ningún equipo coincide. Escriba parte de un número de serie, modelo o fabricante, o elija otro tipo.</translation>
    </message>
    <message>
        <source>No equipment is known at this well yet. Add what stands there.</source>
        <translation>Todavía no se conoce ningún equipo en este pozo. Agregue lo que hay ahí.</translation>
    </message>
    <message>
        <source>No equipment is known yet. Add the first piece; the office gets it with the next sync.</source>
        <translation>Todavía no se conoce ningún equipo. Agregue el primero; la oficina lo recibe con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Say why; the office keeps the reason.</source>
        <translation>Diga por qué; la oficina guarda el motivo.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::EquipmentPlace</name>
    <message>
        <source>What you typed about equipment is not saved yet, and is kept.</source>
        <translation>Lo que escribió sobre un equipo todavía no está guardado, y se conserva.</translation>
    </message>
    <message>
        <source>The maintenance you typed is not saved yet, and is kept.</source>
        <translation>El mantenimiento que escribió todavía no está guardado, y se conserva.</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Abrirlo</translation>
    </message>
    <message>
        <source>This is not saved yet. Save it, or press &quot;Do not save&quot;.</source>
        <translation>Esto todavía no está guardado. Guárdelo, o presione &quot;No guardar&quot;.</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Log maintenance</source>
        <translation>Registrar mantenimiento</translation>
    </message>
    <message>
        <source>The photo goes with the maintenance that is not saved yet.</source>
        <translation>La foto va con el mantenimiento que aún no se guarda.</translation>
    </message>
    <message>
        <source>The photo is with this maintenance. Save it, and both are sent.</source>
        <translation>La foto está con este mantenimiento. Guárdelo y ambos se envían.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryDayPanel</name>
    <message>
        <source>Carried from the day before</source>
        <translation>Repetido del día anterior</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the title of an opened day: a well and its date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Back to the history</source>
        <translation>&amp;Volver al historial</translation>
    </message>
    <message>
        <source>Back to the history</source>
        <translation>Volver al historial</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Correct the &amp;date</source>
        <translation>Corregir la &amp;fecha</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>The &amp;right date</source>
        <translation>La fecha &amp;correcta</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Mo&amp;tivo</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>&amp;Dejarlo como está</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Delete this day</source>
        <translation>Eliminar este día</translation>
    </message>
    <message>
        <source>Move it to this date</source>
        <translation>Pasarlo a esta fecha</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a time, %2 what happened: &quot;Entered by you, on this laptop&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>sin lectura</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Este día</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>De&amp;cide</source>
        <translation>De&amp;cidir</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryExportModel</name>
    <message>
        <source>%1 saved in %2.</source>
        <extracomment>%1 is how many days, %2 a file</extracomment>
        <translation>%1 guardados en %2.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 days</source>
        <extracomment>%1 is what is done, %2 how far it is, %3 of how many days</extracomment>
        <translation>%1 %2 de %3 días</translation>
    </message>
    <message>
        <source>Production %1 %2</source>
        <translation>Producción %1 %2</translation>
    </message>
    <message>
        <source>Production: %1</source>
        <translation>Producción: %1</translation>
    </message>
    <message>
        <source>WellPulse Field, %1</source>
        <translation>WellPulse Field, %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Preparing to print…</source>
        <translation>Preparando la impresión…</translation>
    </message>
    <message>
        <source>These are %1 days. Choose a well or dates, for at most %2 go on paper; a CSV file takes them all.</source>
        <translation>Son %1 días. Elija un pozo o fechas, pues en papel caben %2 como máximo; un archivo CSV los admite todos.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryFilterBar</name>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Over 20 %</source>
        <translation>Más del 20 %</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 días</translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation>Elegir fechas…</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Buscar en las notas</translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Pozo</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Solo: %1</translation>
    </message>
    <message>
        <source>All wells</source>
        <translation>Todos los pozos</translation>
    </message>
    <message>
        <source>Choose a day after the first.</source>
        <translation>Elija un día posterior al primero.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryModel</name>
    <message>
        <source>Deleted: %1.</source>
        <translation>Eliminado: %1.</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <extracomment>%1 is a well with the wrong date, %2 the right date</extracomment>
        <translation>%1 es ahora %2.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Deshecho: %1.</translation>
    </message>
    <message>
        <source>All wells</source>
        <translation>Todos los pozos</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Leyendo el historial…</translation>
    </message>
    <message>
        <source>Reading the history… %1 days seen</source>
        <translation>Leyendo el historial… %1 días vistos</translation>
    </message>
    <message>
        <source>Nothing is entered yet. What you enter will stand here.</source>
        <translation>Todavía no hay nada registrado. Lo que registre aparecerá aquí.</translation>
    </message>
    <message>
        <source>Say why the day is deleted. The office keeps the reason.</source>
        <translation>Diga por qué se elimina el día. La oficina guarda el motivo.</translation>
    </message>
    <message>
        <source>This is the date the day has already. Choose the right one.</source>
        <translation>El día ya tiene esta fecha. Elija la correcta.</translation>
    </message>
    <message>
        <source>This date is in the future. Choose today or an earlier day.</source>
        <translation>Esta fecha está en el futuro. Elija hoy o un día anterior.</translation>
    </message>
    <message>
        <source>Say why the date is corrected. The office keeps the reason.</source>
        <translation>Diga por qué se corrige la fecha. La oficina guarda el motivo.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No day matches. Choose other dates, or show all.</source>
        <translation>Ningún día coincide. Elija otras fechas o muestre todo.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryPage</name>
    <message>
        <source>History of production</source>
        <translation>Historial de producción</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrar</translation>
    </message>
    <message>
        <source>Save as &amp;CSV</source>
        <translation>Guardar como &amp;CSV</translation>
    </message>
    <message>
        <source>Save as PD&amp;F</source>
        <translation>Guardar como PD&amp;F</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>Im&amp;primir</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tabla CSV (*.csv)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Dete&amp;ner</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Guardar el historial</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n pages.</source>
        <translation>
            <numerusform>Impreso: %n página.</numerusform>
            <numerusform>Impreso: %n páginas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing is lost; look at the printer, then try again.</source>
        <translation>La impresora no aceptó las páginas. No se ha perdido nada; revise la impresora y vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HistoryRows</name>
    <message>
        <source>not read</source>
        <extracomment>in place of a volume</extracomment>
        <translation>sin lectura</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Pozo</translation>
    </message>
    <message>
        <source>Oil, bbl</source>
        <translation>Petróleo, bbl</translation>
    </message>
    <message>
        <source>Gas, MCF</source>
        <translation>Gas, MCF</translation>
    </message>
    <message>
        <source>Water, bbl</source>
        <translation>Agua, bbl</translation>
    </message>
    <message>
        <source>State and notes</source>
        <translation>Estado y notas</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Deleted meanwhile</source>
        <translation>Eliminado mientras tanto</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HomeModel</name>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a date with its weekday</extracomment>
        <translation>Hoy, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n wells</source>
        <extracomment>progress of the round: %1 of %n wells have today&apos;s entry</extracomment>
        <translation>
            <numerusform>%1 de %n pozo</numerusform>
            <numerusform>%1 de %n pozos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading your wells…</source>
        <translation>Leyendo sus pozos…</translation>
    </message>
    <message>
        <source>There are no wells on your route yet. The office adds them; they appear here after the next sync.</source>
        <translation>Todavía no hay pozos en su ruta. La oficina los agrega; aparecen aquí tras la próxima sincronización.</translation>
    </message>
    <message>
        <source>No well matches your search. Type part of its name or API number.</source>
        <translation>Ningún pozo coincide. Escriba parte de su nombre o número API.</translation>
    </message>
    <message numerus="yes">
        <source>%n wells are missing today&apos;s reading.</source>
        <translation>
            <numerusform>A %n pozo le falta la lectura de hoy.</numerusform>
            <numerusform>A %n pozos les falta la lectura de hoy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings of the last 7 days are missing.</source>
        <extracomment>a reading is one day of one well</extracomment>
        <translation>
            <numerusform>Falta %n lectura de los últimos 7 días.</numerusform>
            <numerusform>Faltan %n lecturas de los últimos 7 días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::HomePage</name>
    <message>
        <source>%1, waiting to send</source>
        <extracomment>a well&apos;s state, and that the office does not have it yet</extracomment>
        <translation>%1, por enviar</translation>
    </message>
    <message>
        <source>Search wells</source>
        <translation>Buscar pozos</translation>
    </message>
    <message>
        <source>Search wells by name or API number</source>
        <translation>Buscar pozos por nombre o número API</translation>
    </message>
    <message>
        <source>My wells</source>
        <translation>Mis pozos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxDetail</name>
    <message>
        <source>Use &amp;office</source>
        <translation>Usar &amp;oficina</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Volver a intentar</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>O&amp;mitir</translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation>&amp;Recuperarlo</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>Conservar &amp;mío</translation>
    </message>
    <message>
        <source>Take what ca&amp;me later</source>
        <translation>To&amp;mar lo que llegó después</translation>
    </message>
    <message>
        <source>Type the &amp;right value</source>
        <translation>Escribir el valor co&amp;rrecto</translation>
    </message>
    <message>
        <source>&amp;Fix and resend</source>
        <translation>Corregir y &amp;reenviar</translation>
    </message>
    <message numerus="yes">
        <source>The same for %n others like it</source>
        <translation>
            <numerusform>Lo mismo para %n igual</numerusform>
            <numerusform>Lo mismo para otros %n iguales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxEditor</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Sa&amp;ve these values</source>
        <translation>&amp;Guardar estos valores</translation>
    </message>
    <message>
        <source>Send it a&amp;gain</source>
        <translation>Enviar de &amp;nuevo</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxList</name>
    <message>
        <source>%1, %2</source>
        <extracomment>what a screen reader says for a row: what it is, then of what kind</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxModel</name>
    <message>
        <source>Settled. The office is told.</source>
        <translation>Resuelto. Se avisa a la oficina.</translation>
    </message>
    <message numerus="yes">
        <source>%n are settled. The office is told.</source>
        <translation>
            <numerusform>%n resuelto. Se avisa a la oficina.</numerusform>
            <numerusform>%n resueltos. Se avisa a la oficina.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right; it will be sent again.</source>
        <translation>Corregido; se enviará de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Put right; %n entries that belong together will be sent again.</source>
        <translation>
            <numerusform>Corregido; se enviará de nuevo %n registro.</numerusform>
            <numerusform>Corregido; se enviarán de nuevo %n registros que van juntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped. It is kept at the end of the list.</source>
        <translation>Omitido. Se conserva al final de la lista.</translation>
    </message>
    <message>
        <source>It waits for you again.</source>
        <translation>Le espera de nuevo.</translation>
    </message>
    <message>
        <source>The picture is sent again.</source>
        <translation>La foto se envía de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back. %n wait for you again.</source>
        <translation>
            <numerusform>Deshecho. %n le espera de nuevo.</numerusform>
            <numerusform>Deshecho. %n le esperan de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody settled this meanwhile, so nothing was changed.</source>
        <translation>Alguien lo resolvió entretanto, así que nada cambió.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada le necesita</translation>
    </message>
    <message>
        <source>Needs you (%L1)</source>
        <translation>Le necesita (%L1)</translation>
    </message>
    <message>
        <source>Reading what needs you…</source>
        <translation>Leyendo lo que le necesita…</translation>
    </message>
    <message>
        <source>Nothing needs you. Two readings of one day, and what the office could not take, would be here.</source>
        <translation>Nada le necesita. Aquí estarían dos lecturas de un mismo día y lo que la oficina no pudo recibir.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::InboxPage</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Lo que le necesita</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>&amp;Waiting to send</source>
        <translation>&amp;Por enviar</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Marca decimal</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear this field</source>
        <translation>Borrar este campo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sigue</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::KeysDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Take the last save back</source>
        <translation>Deshacer lo último que se guardó</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Mayús+Tab</translation>
    </message>
    <message>
        <source>Next field, field before</source>
        <translation>Campo siguiente, campo anterior</translation>
    </message>
    <message>
        <source>Alt+underlined letter</source>
        <translation>Alt+letra subrayada</translation>
    </message>
    <message>
        <source>Press that button</source>
        <translation>Pulsar ese botón</translation>
    </message>
    <message>
        <source>My wells</source>
        <translation>Mis pozos</translation>
    </message>
    <message>
        <source>Search wells</source>
        <translation>Buscar pozos</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, abajo</translation>
    </message>
    <message>
        <source>Choose a well</source>
        <translation>Elegir un pozo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter production for that well</source>
        <translation>Registrar la producción de ese pozo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>History or charts of that well</source>
        <translation>Historial o gráficas de ese pozo</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Registrar producción</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
    </message>
    <message>
        <source>Save and go to the next well</source>
        <translation>Guardar y pasar al siguiente pozo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back, step by step to my wells</source>
        <translation>Volver, paso a paso hasta mis pozos</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save and stay on this well</source>
        <translation>Guardar y seguir en este pozo</translation>
    </message>
    <message>
        <source>Same as yesterday</source>
        <translation>Igual que ayer</translation>
    </message>
    <message>
        <source>Say that this volume was not read</source>
        <translation>Decir que este volumen no se leyó</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Paste a photo into the maintenance</source>
        <translation>Pegar una foto en el mantenimiento</translation>
    </message>
    <message>
        <source>Remove the photo that has the focus</source>
        <translation>Quitar la foto que tiene el foco</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, derecha</translation>
    </message>
    <message>
        <source>Photo before, next photo</source>
        <translation>Foto anterior, foto siguiente</translation>
    </message>
    <message>
        <source>Shift+arrows, Up, Down</source>
        <translation>Mayús+flechas, arriba, abajo</translation>
    </message>
    <message>
        <source>Move a photo shown at 100 %</source>
        <translation>Mover una foto vista al 100 %</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::LocationSettings</name>
    <message>
        <source>With a location each entry says how far from the well it was made. It is off until you choose a source, is sent with your entries only, and never keeps you from saving.</source>
        <translation>Con la ubicación cada registro dice a qué distancia del pozo se hizo. Está apagada hasta que elija una fuente, se envía solo con sus registros y nunca le impide guardar.</translation>
    </message>
    <message>
        <source>Where the location comes from</source>
        <translation>De dónde viene la ubicación</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Receiver on the network</source>
        <translation>Receptor en la red</translation>
    </message>
    <message>
        <source>Receiver on a serial port</source>
        <translation>Receptor en un puerto serie</translation>
    </message>
    <message>
        <source>Receiver&apos;s &amp;address</source>
        <translation>&amp;Dirección del receptor</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Serial po&amp;rt</source>
        <translation>Pue&amp;rto serie</translation>
    </message>
    <message>
        <source>Sp&amp;eed (baud)</source>
        <translation>V&amp;elocidad (baudios)</translation>
    </message>
    <message>
        <source>What the source says now</source>
        <translation>Lo que dice ahora la fuente</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Probar o&amp;tra vez</translation>
    </message>
    <message>
        <source>Test the location source again</source>
        <translation>Probar otra vez la fuente de ubicación</translation>
    </message>
    <message>
        <source>No source, but you know the coordinates? Type them. They go with the entries you save until you forget them or lock, and are not kept.</source>
        <translation>¿Sin fuente, pero conoce las coordenadas? Escríbalas. Van con los registros que guarde hasta que las olvide o bloquee, y no se conservan.</translation>
    </message>
    <message>
        <source>&amp;Latitude</source>
        <translation>&amp;Latitud</translation>
    </message>
    <message>
        <source>L&amp;ongitude</source>
        <translation>L&amp;ongitud</translation>
    </message>
    <message>
        <source>&amp;Use these coordinates</source>
        <translation>&amp;Usar estas coordenadas</translation>
    </message>
    <message>
        <source>Use these coordinates</source>
        <translation>Usar estas coordenadas</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Olvidarlas</translation>
    </message>
    <message>
        <source>Forget the typed coordinates</source>
        <translation>Olvidar las coordenadas escritas</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MainWindow</name>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Registrar producción</translation>
    </message>
    <message>
        <source>My wells</source>
        <translation>Mis pozos</translation>
    </message>
    <message>
        <source>These values are not saved yet. Save them, or clear the fields.</source>
        <translation>Estos valores aún no están guardados. Guárdelos o vacíe los campos.</translation>
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
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Signed in. Sending goes on.</source>
        <translation>Sesión iniciada. El envío continúa.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Siete días</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MaintenanceModel</name>
    <message>
        <source>This type of equipment has no usual interval. Tick the box to plan the next maintenance.</source>
        <translation>Este tipo de equipo no tiene un intervalo habitual. Marque la casilla para planear el próximo mantenimiento.</translation>
    </message>
    <message>
        <source>Proposed: %1 days after this one, as usual for this type (%2). Change it if you plan otherwise.</source>
        <extracomment>%1 is a number of days, %2 a type of equipment</extracomment>
        <translation>Propuesto: %1 días después de este, como es habitual para este tipo (%2). Cámbielo si planea otra cosa.</translation>
    </message>
    <message>
        <source>The maintenance of %1 was corrected.</source>
        <extracomment>%1 is the equipment, say &quot;Pump jack PJ-456&quot;</extracomment>
        <translation>Se corrigió el mantenimiento de %1.</translation>
    </message>
    <message>
        <source>The maintenance of %1 was logged.</source>
        <translation>Se registró el mantenimiento de %1.</translation>
    </message>
    <message>
        <source>It is due again %1.</source>
        <translation>Toca de nuevo el %1.</translation>
    </message>
    <message>
        <source>this equipment</source>
        <translation>este equipo</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MaintenancePage</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>&amp;Equipment</source>
        <translation>&amp;Equipo</translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Pozo</translation>
    </message>
    <message>
        <source>No equipment is known at this well yet. Add it first, under Equipment.</source>
        <translation>Todavía no se conoce ningún equipo en este pozo. Agréguelo primero, en Equipos.</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Clase de trabajo</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>What was &amp;done, parts too</source>
        <translation>Qué se hi&amp;zo, también piezas</translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation>&amp;Técnico</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>&amp;Costo</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>State afterwards</source>
        <translation>Estado después</translation>
    </message>
    <message>
        <source>Plan the next maintenance</source>
        <translation>Planear el próximo mantenimiento</translation>
    </message>
    <message>
        <source>&amp;Next due</source>
        <translation>&amp;Próxima fecha</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Guardar (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Correct maintenance</source>
        <translation>Corregir mantenimiento</translation>
    </message>
    <message>
        <source>Log maintenance</source>
        <translation>Registrar mantenimiento</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Guardar aquí</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one first, or choose its file.</source>
        <translation>No hay imagen que pegar. Copie una primero o elija su archivo.</translation>
    </message>
    <message>
        <source>Saved as soon as the photos are ready…</source>
        <translation>Se guarda en cuanto las fotos estén listas…</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::MaintenanceTimeline</name>
    <message>
        <source>Nothing is logged yet.</source>
        <translation>Todavía no hay nada registrado.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Mostrar %n anterior</numerusform>
            <numerusform>Mostrar %n anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a day, and the kind of work that was done on it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Done by %1</source>
        <extracomment>%1 is the technician</extracomment>
        <translation>Hecho por %1</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>Después: %1</translation>
    </message>
    <message>
        <source>Next due %1</source>
        <translation>Toca el %1</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <extracomment>a day and a kind of work</extracomment>
        <translation>Corregir %1</translation>
    </message>
    <message>
        <source>Photo %1, %2</source>
        <extracomment>a picture&apos;s place among the others, and what was done when</extracomment>
        <translation>Foto %1, %2</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Leyendo la foto…</translation>
    </message>
    <message>
        <source>On another laptop</source>
        <translation>En otra laptop</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>A&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Guardar copia…</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Whole photo</source>
        <translation>&amp;Foto completa</translation>
    </message>
    <message>
        <source>Show at 100 %</source>
        <translation>Ver al 100 %</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Ver la foto completa</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>JPEG pictures (*.jpg)</source>
        <translation>Imágenes JPEG (*.jpg)</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>&amp;Reintentar</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoPlace</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>Tomar foto</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Take &amp;photo</source>
        <translation>&amp;Tomar foto</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Elegir &amp;archivo…</translation>
    </message>
    <message>
        <source>Paste (Ctrl+V)</source>
        <translation>Pegar (Ctrl+V)</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>Pegar una foto</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic)</source>
        <extracomment>what is in brackets stays as it is</extracomment>
        <translation>Imágenes (*.jpg *.jpeg *.png *.webp *.heic)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>Take a photo, choose files, drop them on this page, or paste. At most %n go with one entry.</source>
        <translation>
            <numerusform>Tome una foto, elija archivos, suéltelos en esta página o pegue. Como máximo %n por registro.</numerusform>
            <numerusform>Tome una foto, elija archivos, suéltelos en esta página o pegue. Como máximo %n por registro.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of at most %2 photos</source>
        <translation>%1 de %2 fotos como máximo</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoSubjectModel</name>
    <message>
        <source>Choose a well.</source>
        <translation>Elija un pozo.</translation>
    </message>
    <message>
        <source>No equipment is known at this well yet. Add it first, under Equipment.</source>
        <translation>Aún no se conoce equipo en este pozo. Agréguelo primero, en Equipos.</translation>
    </message>
    <message>
        <source>Reading the equipment…</source>
        <translation>Leyendo los equipos…</translation>
    </message>
    <message>
        <source>New maintenance</source>
        <translation>Mantenimiento nuevo</translation>
    </message>
    <message>
        <source>You write what was done after the photo.</source>
        <translation>Después de la foto escribe lo que se hizo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a day, and the kind of work that was done on it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoSubjectPage</name>
    <message>
        <source>What the photo belongs to</source>
        <translation>A qué pertenece la foto</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What does the photo belong to?</source>
        <translation>¿A qué pertenece la foto?</translation>
    </message>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Pozo</translation>
    </message>
    <message>
        <source>&amp;Equipment</source>
        <translation>&amp;Equipo</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoTile</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <extracomment>a picture&apos;s place among the others of a form, and the name of its file</extracomment>
        <translation>Foto %1</translation>
    </message>
    <message>
        <source>Photo %1, %2</source>
        <translation>Foto %1, %2</translation>
    </message>
    <message>
        <source>Being made small…</source>
        <translation>Reduciendo…</translation>
    </message>
    <message>
        <source>%1, being made small</source>
        <translation>%1, reduciéndose</translation>
    </message>
    <message>
        <source>Progress of photo %1</source>
        <translation>Avance de la foto %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is &quot;Photo 2&quot; or &quot;Photo 2, pump.jpg&quot;</extracomment>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoTray</name>
    <message numerus="yes">
        <source>At most %n photos go with one entry. Save, then correct the entry to add more.</source>
        <translation>
            <numerusform>Como máximo %n foto por registro. Guarde y luego corrija el registro para agregar más.</numerusform>
            <numerusform>Como máximo %n fotos por registro. Guarde y luego corrija el registro para agregar más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file&apos;s name, and what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n photos of what was not saved are not here any more. Attach them again.</source>
        <translation>
            <numerusform>%n foto de lo que no se guardó ya no está aquí. Adjúntela de nuevo.</numerusform>
            <numerusform>%n fotos de lo que no se guardó ya no están aquí. Adjúntelas de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::PhotoViewModel</name>
    <message>
        <source>A copy is at %1. It is not encrypted.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Hay una copia en %1. No está cifrada.</translation>
    </message>
    <message>
        <source>Photo %1 of %2</source>
        <extracomment>a picture&apos;s place among the others of the same work</extracomment>
        <translation>Foto %1 de %2</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Leyendo la foto…</translation>
    </message>
    <message>
        <source>Getting the photo from the office…</source>
        <translation>Trayendo la foto de la oficina…</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ProductionEntryModel</name>
    <message>
        <source>Taken back: %1.</source>
        <translation>Deshecho: %1.</translation>
    </message>
    <message>
        <source>Corrected: %1.</source>
        <translation>Corregido: %1.</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a well&apos;s name and a date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n days that were saved together.</source>
        <translation>
            <numerusform>Deshecho: %n día.</numerusform>
            <numerusform>Deshecho: %n días que se guardaron juntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were changed since and stay as they are.</source>
        <extracomment>follows &quot;Taken back: ...&quot;: days of the same save that somebody changed since</extracomment>
        <translation>
            <numerusform>%n de ellos cambió después y queda como está.</numerusform>
            <numerusform>%n de ellos cambiaron después y quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>This entry was not saved yet: %1. Save it, or clear the form.</source>
        <translation>Este registro aún no se guardó: %1. Guárdelo o limpie el formulario.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ProductionEntryPage</name>
    <message>
        <source>&amp;Well</source>
        <translation>&amp;Pozo</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Enter production</source>
        <translation>Registrar producción</translation>
    </message>
    <message>
        <source>Save and ne&amp;xt well</source>
        <translation>Guardar y pozo &amp;siguiente</translation>
    </message>
    <message>
        <source>Save and go to the next well</source>
        <translation>Guardar e ir al pozo siguiente</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save and stay on this well</source>
        <translation>Guardar y seguir en este pozo</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Enter moves on. Ctrl+Enter saves and goes to the next well. Ctrl+S saves and stays.</source>
        <translation>Enter avanza. Ctrl+Enter guarda y pasa al pozo siguiente. Ctrl+S guarda y se queda.</translation>
    </message>
    <message>
        <source>Same as yesterday (Ctrl+D)</source>
        <translation>Igual que ayer (Ctrl+D)</translation>
    </message>
    <message>
        <source>Same as yesterday</source>
        <translation>Igual que ayer</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Show the keypad</source>
        <translation>Mostrar el teclado</translation>
    </message>
    <message>
        <source>Bring back what was typed</source>
        <translation>Recuperar lo escrito</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Limpiar el formulario</translation>
    </message>
    <message>
        <source>Yes, save it</source>
        <translation>Sí, guardar</translation>
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
        <translation>No hay nada por enviar</translation>
    </message>
    <message numerus="yes">
        <source>Waiting to send (%n items, %1)</source>
        <extracomment>%n entries, %1 is a size such as &quot;2.4 MB&quot;</extracomment>
        <translation>
            <numerusform>Por enviar (%n elemento, %1)</numerusform>
            <numerusform>Por enviar (%n elementos, %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what waits…</source>
        <translation>Leyendo lo que espera…</translation>
    </message>
    <message>
        <source>Everything you have entered here is with the office.</source>
        <translation>Todo lo que registró aquí está en la oficina.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Waiting - office did not answer</source>
        <translation>En espera - la oficina no respondió</translation>
    </message>
    <message>
        <source>Next try %1 - office did not answer</source>
        <translation>Próximo intento %1 - la oficina no respondió</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Needs you - %1</source>
        <translation>Requiere su atención - %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Production corrected</source>
        <translation>Producción corregida</translation>
    </message>
    <message>
        <source>Production deleted</source>
        <translation>Producción eliminada</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the details of a refusal: %1 is the office&apos;s sentence, %2 its code</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Refused by the office</source>
        <translation>Rechazado por la oficina</translation>
    </message>
    <message>
        <source>Refused by the office - %1</source>
        <translation>Rechazado por la oficina - %1</translation>
    </message>
    <message>
        <source>On hold at the office</source>
        <translation>Retenido en la oficina</translation>
    </message>
    <message>
        <source>On hold at the office - %1</source>
        <translation>Retenido en la oficina - %1</translation>
    </message>
    <message>
        <source>The well was deleted at the office.</source>
        <translation>La oficina borró este pozo.</translation>
    </message>
    <message>
        <source>It follows when an earlier entry is corrected.</source>
        <translation>Seguirá cuando se corrija un registro anterior.</translation>
    </message>
    <message>
        <source>Somebody else entered different values.</source>
        <translation>Otra persona registró otros valores.</translation>
    </message>
    <message>
        <source>Needs you (%L1), waiting to send (%L2)</source>
        <translation>Requieren su atención (%L1), por enviar (%L2)</translation>
    </message>
    <message>
        <source>Needs you (%L1)</source>
        <translation>Requiere su atención (%L1)</translation>
    </message>
    <message>
        <source>Equipment changed</source>
        <translation>Equipo cambiado</translation>
    </message>
    <message>
        <source>Equipment deleted</source>
        <translation>Equipo eliminado</translation>
    </message>
    <message>
        <source>Equipment added</source>
        <translation>Equipo agregado</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Maintenance corrected</source>
        <translation>Mantenimiento corregido</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Laptop %L1, office %L2, photos %L3 of %L4</source>
        <translation>Laptop %L1, oficina %L2, fotos %L3 de %L4</translation>
    </message>
    <message>
        <source>Laptop %L1, office %L2</source>
        <translation>Laptop %L1, oficina %L2</translation>
    </message>
    <message>
        <source>%1 (%L2 not in the office&apos;s backup yet)</source>
        <extracomment>%1 is the sentence before; %L2 entries are with the office, and not in its backup yet</extracomment>
        <translation>%1 (%L2 aún no en el respaldo de la oficina)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>Registrado %1</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times</source>
        <translation>
            <numerusform>Intentado %n vez</numerusform>
            <numerusform>Intentado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Tamaño %1</translation>
    </message>
    <message>
        <source>Sending %1 %</source>
        <translation>Enviando %1 %</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::QueuePage</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 are the sentences before; %2 is &quot;in 3 minutes&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Export unsent work</source>
        <translation>&amp;Exportar lo no enviado</translation>
    </message>
    <message>
        <source>Export unsent work to a file for the office</source>
        <translation>Exportar lo no enviado a un archivo para la oficina</translation>
    </message>
    <message>
        <source>Export unsent work</source>
        <translation>Exportar lo no enviado</translation>
    </message>
    <message>
        <source>Encrypted unsent work (*.wpunsent)</source>
        <translation>Lo no enviado, cifrado (*.wpunsent)</translation>
    </message>
    <message>
        <source>Unsent work %1</source>
        <translation>Sin enviar %1</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::ReasonChips</name>
    <message>
        <source>In your own words</source>
        <translation>Con sus palabras</translation>
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
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Down since %1 (carried)</source>
        <extracomment>%1 is a day; nothing is entered today, the downtime of the days before goes on</extracomment>
        <translation>Parado desde el %1 (continúa)</translation>
    </message>
    <message>
        <source>Down since %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Parado desde el %1</translation>
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
        <translation>Escriba el nombre corto de su empresa.</translation>
    </message>
    <message>
        <source>Type your email address, like name@example.com</source>
        <translation>Escriba su correo, como nombre@example.com</translation>
    </message>
    <message>
        <source>Type the password that the office gave you.</source>
        <translation>Escriba la contraseña que le dio la oficina.</translation>
    </message>
    <message numerus="yes">
        <source>Type at least %n characters.</source>
        <translation>
            <numerusform>Escriba al menos %n carácter.</numerusform>
            <numerusform>Escriba al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one again.</source>
        <translation>Las dos frases son distintas. Escriba la misma otra vez.</translation>
    </message>
    <message>
        <source>Type the address that the office gave you, like https://office.example.com</source>
        <translation>Escriba la dirección que le dio la oficina, como https://office.example.com</translation>
    </message>
    <message>
        <source>Type the passphrase of the laptop that made the backup.</source>
        <translation>Escriba la frase de acceso de la laptop que hizo la copia.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SetUpPage</name>
    <message>
        <source>&amp;Set up this laptop</source>
        <translation>&amp;Configurar esta laptop</translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation>Configurar esta laptop</translation>
    </message>
    <message>
        <source>You need the network once, now. After that everything works without it.</source>
        <translation>Necesita la red una vez, ahora. Después todo funciona sin ella.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Password from the office</source>
        <translation>Contraseña de la oficina</translation>
    </message>
    <message>
        <source>New passphrase for this laptop</source>
        <translation>Nueva frase de acceso para esta laptop</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase otra vez</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Configurando…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup file</source>
        <translation>&amp;Restaurar de una copia de seguridad</translation>
    </message>
    <message>
        <source>Restore from a backup file</source>
        <translation>Restaurar de una copia de seguridad</translation>
    </message>
    <message>
        <source>Set up &amp;without a backup</source>
        <translation>Configurar &amp;sin copia de seguridad</translation>
    </message>
    <message>
        <source>Set up without a backup</source>
        <translation>Configurar sin copia de seguridad</translation>
    </message>
    <message>
        <source>WellPulse backups (*.wpbackup)</source>
        <translation>Copias de seguridad de WellPulse (*.wpbackup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Everything in %1 comes onto this laptop. To the office it is a new laptop, so sign in as before.</source>
        <translation>Todo lo de %1 viene a esta laptop. Para la oficina es una laptop nueva, así que inicie sesión como antes.</translation>
    </message>
    <message>
        <source>Passphrase of the laptop that made the backup</source>
        <translation>Frase de acceso de la laptop de la copia</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SettingsModel</name>
    <message>
        <source>Type a number from 1 to 65535. Many receivers use 10110 or 2947.</source>
        <translation>Escriba un número de 1 a 65535. Muchos receptores usan 10110 o 2947.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fuente: %1</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>El sistema dice: %1</translation>
    </message>
    <message numerus="yes">
        <source>Heard: %n sentence(s)</source>
        <translation>
            <numerusform>Recibida: %n sentencia</numerusform>
            <numerusform>Recibidas: %n sentencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n line(s) unreadable)</source>
        <translation>
            <numerusform>(%n línea ilegible)</numerusform>
            <numerusform>(%n líneas ilegibles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n satellite(s) in use</source>
        <translation>
            <numerusform>%n satélite en uso</numerusform>
            <numerusform>%n satélites en uso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>coordinates, accuracy, age</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>accuracy not told</source>
        <translation>precisión desconocida</translation>
    </message>
    <message>
        <source>No well of the route has coordinates.</source>
        <translation>Ningún pozo de la ruta tiene coordenadas.</translation>
    </message>
    <message>
        <source>Nearest well: %1, %2. %3</source>
        <translation>Pozo más cercano: %1, %2. %3</translation>
    </message>
    <message>
        <source>Type degrees with a decimal mark, like 31.8457 and -102.3676. North and east are positive.</source>
        <translation>Escriba grados con decimales, como 31.8457 y -102.3676. Norte y este son positivos.</translation>
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
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Como la computadora</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Larger buttons for gloves</source>
        <translation>Botones más grandes para guantes</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Keypad on the screen with the volumes</source>
        <translation>Teclado en pantalla con los volúmenes</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language and entry</source>
        <translation>Idioma y registro</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SheetModel</name>
    <message>
        <source>All wells</source>
        <translation>Todos los pozos</translation>
    </message>
    <message>
        <source>Wells %1 to %2</source>
        <extracomment>places on the route</extracomment>
        <translation>Pozos %1 a %2</translation>
    </message>
    <message>
        <source>These days are not saved yet. Save them, or start over.</source>
        <translation>Estos días aún no están guardados. Guárdelos o empiece de nuevo.</translation>
    </message>
    <message>
        <source>What you typed before is back. It is not saved yet.</source>
        <translation>Lo que escribió antes está de vuelta. Aún no se ha guardado.</translation>
    </message>
    <message>
        <source>%1, %2, total: %3</source>
        <extracomment>a well, a fluid, and the sum of seven days</extracomment>
        <translation>%1, %2, total: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
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
        <translation>Aún no hay nada escrito. Escriba o pegue volúmenes y guarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n entered days would get other values. Look at them, tick the box, then save.</source>
        <translation>
            <numerusform>%n día registrado recibiría otros valores. Mírelo, marque la casilla y guarde.</numerusform>
            <numerusform>%n días registrados recibirían otros valores. Mírelos, marque la casilla y guarde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SheetPage</name>
    <message>
        <source>There are no wells on this laptop yet.</source>
        <translation>Aún no hay pozos en esta laptop.</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Wells on the sheet</source>
        <translation>Pozos de la planilla</translation>
    </message>
    <message>
        <source>Ea&amp;rlier</source>
        <translation>An&amp;tes</translation>
    </message>
    <message>
        <source>Seven days earlier</source>
        <translation>Siete días antes</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Después</translation>
    </message>
    <message>
        <source>Seven days later</source>
        <translation>Siete días después</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Pegar desde una hoja de cálculo</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>Start over: clear what is typed and not saved</source>
        <translation>Empezar de nuevo: borrar lo escrito y no guardado</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n days</source>
        <translation>
            <numerusform>&amp;Guardar %n día</numerusform>
            <numerusform>&amp;Guardar %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <source>Save %n days</source>
        <translation>
            <numerusform>Guardar %n día</numerusform>
            <numerusform>Guardar %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repla&amp;ce %n entered days</source>
        <translation>
            <numerusform>&amp;Reemplazar %n día registrado</numerusform>
            <numerusform>&amp;Reemplazar %n días registrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n entered days</source>
        <translation>
            <numerusform>Reemplazar %n día registrado</numerusform>
            <numerusform>Reemplazar %n días registrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells cannot be saved yet.</source>
        <translation>
            <numerusform>%n celda aún no se puede guardar.</numerusform>
            <numerusform>%n celdas aún no se pueden guardar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter moves on, Ctrl+V pastes, Ctrl+Z takes typing back.</source>
        <translation>Enter avanza, Ctrl+V pega, Ctrl+Z deshace lo escrito.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SheetTable</name>
    <message>
        <source>Seven days</source>
        <translation>Siete días</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SignInModel</name>
    <message>
        <source>The office does not accept this password. Your entries are safe on this laptop; type it again.</source>
        <translation>La oficina no acepta esta contraseña. Sus registros están a salvo en esta laptop; escríbala de nuevo.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Your entries are safe on this laptop; wait a few minutes, then try again.</source>
        <translation>Demasiadas contraseñas erróneas. Sus registros están a salvo en esta laptop; espere unos minutos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Office did not answer. Your entries are safe on this laptop; check the network, then try again.</source>
        <translation>La oficina no respondió. Sus registros están a salvo en esta laptop; revise la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop. Your entries are safe on it; call the office.</source>
        <translation>La oficina suspendió esta laptop. Sus registros están a salvo en ella; llame a la oficina.</translation>
    </message>
    <message>
        <source>This laptop&apos;s keychain did not answer. Your entries are safe; unlock the keychain, then try again.</source>
        <translation>El llavero de esta laptop no respondió. Sus registros están a salvo; desbloquee el llavero e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SignInPage</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>You sign in as %1.</source>
        <translation>Inicia sesión como %1.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::SortHeader</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>the head of a table, for a screen reader: %1 is a column</extracomment>
        <translation>Ordenar por %1</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::StatusStrip</name>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>Shows what waits to be sent</source>
        <translation>Muestra lo que falta por enviar</translation>
    </message>
    <message>
        <source>Lock WellPulse</source>
        <translation>Bloquear WellPulse</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Sesión de %1</translation>
    </message>
    <message>
        <source>Signs you in to the office again</source>
        <translation>Vuelve a iniciar su sesión con la oficina</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Shows what needs you</source>
        <translation>Muestra lo que le necesita</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::UnlockModel</name>
    <message>
        <source>Type your passphrase.</source>
        <translation>Escriba su frase de acceso.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this laptop. Nothing is lost; type it again.</source>
        <translation>Esa no es la frase de acceso de esta laptop. No se pierde nada; escríbala de nuevo.</translation>
    </message>
    <message>
        <source>This laptop&apos;s keychain did not answer. Your entries are safe; unlock the keychain, then try again.</source>
        <translation>El llavero de esta laptop no respondió. Sus registros están a salvo; desbloquee el llavero y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The stored entries cannot be opened. Change nothing in their folder and call the office.</source>
        <translation>No se pueden abrir los registros guardados. No cambie nada en su carpeta y llame a la oficina.</translation>
    </message>
    <message>
        <source>Office did not answer. Check the server address and the network, then try again.</source>
        <translation>La oficina no respondió. Revise la dirección del servidor y la red, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The office does not know this company, email and password together. Check them and try again.</source>
        <translation>La oficina no conoce esta empresa, correo y contraseña juntos. Revíselos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The folder for your entries cannot be written. Free some space or ask for access, then try again.</source>
        <translation>No se puede escribir en la carpeta de sus registros. Libere espacio o pida acceso, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>That is not the passphrase of the backup. It is the one of the laptop that made it; type it again.</source>
        <translation>Esa no es la frase de acceso de la copia. Es la de la laptop que la hizo; escríbala otra vez.</translation>
    </message>
    <message>
        <source>This is not a whole backup: it is damaged, cut short or another file. Choose another backup.</source>
        <translation>Esta no es una copia de seguridad completa: está dañada, cortada o es otro archivo. Elija otra copia.</translation>
    </message>
    <message>
        <source>A newer WellPulse made this backup. Update WellPulse on this laptop first.</source>
        <translation>Un WellPulse más nuevo hizo esta copia. Actualice primero WellPulse en esta laptop.</translation>
    </message>
    <message>
        <source>This backup is of another person or company. Sign in as the one whose it is.</source>
        <translation>Esta copia es de otra persona o empresa. Inicie sesión como la persona de quien es.</translation>
    </message>
</context>
<context>
    <name>wellpulse::ui::UnlockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>WellPulse is locked</source>
        <translation>WellPulse está bloqueado</translation>
    </message>
    <message>
        <source>Your entries on this laptop are encrypted. Your passphrase opens them.</source>
        <translation>Sus registros en esta laptop están cifrados. Su frase de acceso los abre.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de acceso</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
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
        <translation>&amp;Agua (bbl)</translation>
    </message>
    <message>
        <source>&amp;Oil (bbl)</source>
        <translation>Pe&amp;tróleo (bbl)</translation>
    </message>
    <message>
        <source>Day before: not entered</source>
        <translation>Día anterior: sin registro</translation>
    </message>
    <message>
        <source>Day before: %1</source>
        <translation>Día anterior: %1</translation>
    </message>
    <message>
        <source>Difference: -</source>
        <translation>Diferencia: -</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Diferencia: %1</translation>
    </message>
    <message>
        <source>7-day average: -</source>
        <translation>Promedio de 7 días: -</translation>
    </message>
    <message>
        <source>7-day average: %1</source>
        <translation>Promedio de 7 días: %1</translation>
    </message>
    <message>
        <source>Gas was not read</source>
        <translation>El gas no se leyó</translation>
    </message>
    <message>
        <source>Water was not read</source>
        <translation>El agua no se leyó</translation>
    </message>
    <message>
        <source>Oil was not read</source>
        <translation>El petróleo no se leyó</translation>
    </message>
    <message>
        <source>Why is it so different?</source>
        <translation>¿Por qué es tan distinto?</translation>
    </message>
    <message>
        <source>Why was it not read?</source>
        <translation>¿Por qué no se leyó?</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Sin lectura</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Re-check: type the value again</source>
        <translation>Revisar: escriba el valor otra vez</translation>
    </message>
</context>
</TS>
