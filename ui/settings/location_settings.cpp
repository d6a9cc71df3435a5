// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/location_settings.h"

#include "ui/controls/form_field.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/settings/choice_row.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace wellpulse::ui {

namespace {

constexpr int shownAgeMs = 1'000;
constexpr std::array baudRates{4800, 9600, 19200, 38400, 57600, 115200};

QWidget *inRow(int gapPx, const QList<QWidget *> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new WrapLayout(gapPx);
    row->setLayout(layout);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return row;
}

void setWidth(FormField *field, int leastPx)
{
    field->setMinimumWidth(leastPx);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

} // namespace

LocationSettings::LocationSettings(const Appearance &appearance, SettingsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    auto *aboutLabel = new QLabel(tr(
        "With a location each entry says how far from the well it was made. It is off until you choose a source, is sent "
        "with your entries only, and never keeps you from saving."));
    aboutLabel->setWordWrap(true);
    layout->addWidget(aboutLabel);
    m_sourceRow = new ChoiceRow(appearance, QStringLiteral("source"), tr("Where the location comes from"),
        {tr("Off"), tr("This computer"), tr("Receiver on the network"), tr("Receiver on a serial port")});
    layout->addWidget(m_sourceRow);
    layout->addWidget(m_networkFields = buildNetwork());
    layout->addWidget(m_serialFields = buildSerial());
    layout->addWidget(buildTest());
    layout->addWidget(buildTyped());

    connect(m_sourceRow, &ChoiceRow::chosenByUser, this,
        [this](int index) { m_model.chooseSource(static_cast<LocationSource>(index)); });
    connect(&model, &SettingsModel::settingsChanged, this, &LocationSettings::showChoice);
    connect(&model, &SettingsModel::testLinesChanged, this, &LocationSettings::showTest);
    m_ageTimer.setInterval(shownAgeMs);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            showTest();
    });
    m_ageTimer.start();
    showChoice();
    showTest();
}

QWidget *LocationSettings::buildNetwork()
{
    m_hostEdit = new QLineEdit;
    m_hostEdit->setObjectName(u"locationHostEdit");
    m_hostEdit->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    auto *hostField = new FormField(m_appearance, tr("Receiver's &address"), m_hostEdit);
    setWidth(hostField, m_appearance.metrics.textPx * 18);
    m_portEdit = new QLineEdit;
    m_portEdit->setObjectName(u"locationPortEdit");
    m_portEdit->setInputMethodHints(Qt::ImhDigitsOnly);
    m_portField = new FormField(m_appearance, tr("&Port"), m_portEdit);
    setWidth(m_portField, m_appearance.metrics.textPx * 10);
    connect(m_hostEdit, &QLineEdit::editingFinished, this, [this] { m_model.chooseHost(m_hostEdit->text()); });
    connect(m_portEdit, &QLineEdit::editingFinished, this,
        [this] { m_portField->setError(m_model.choosePort(m_portEdit->text())); });
    return inRow(m_appearance.metrics.gapPx, {hostField, m_portField});
}

QWidget *LocationSettings::buildSerial()
{
    m_serialCombo = new QComboBox;
    m_serialCombo->setObjectName(u"serialPortCombo");
    m_serialCombo->setEditable(true); // a port that is not plugged in now can be named
    m_serialCombo->setInsertPolicy(QComboBox::NoInsert);
    for (const SerialPortChoice &port : m_model.serialPorts()) {
        const QString words = port.description.isEmpty() ? port.name : tr("%1 (%2)").arg(port.name, port.description);
        m_serialCombo->addItem(words, port.name);
    }
    auto *serialField = new FormField(m_appearance, tr("Serial po&rt"), m_serialCombo);
    setWidth(serialField, m_appearance.metrics.textPx * 18);
    m_baudCombo = new QComboBox;
    m_baudCombo->setObjectName(u"baudRateCombo");
    for (const int rate : baudRates)
        m_baudCombo->addItem(QString::number(rate), rate);
    auto *baudField = new FormField(m_appearance, tr("Sp&eed (baud)"), m_baudCombo);
    setWidth(baudField, m_appearance.metrics.textPx * 10);
    for (QComboBox *combo : {m_serialCombo, m_baudCombo})
        combo->installEventFilter(this);
    const auto chooseSerial = [this] {
        const int row = m_serialCombo->findText(m_serialCombo->currentText());
        m_model.chooseSerialPort(row >= 0 ? m_serialCombo->itemData(row).toString() : m_serialCombo->currentText());
    };
    connect(m_serialCombo, &QComboBox::activated, this, chooseSerial);
    connect(m_serialCombo->lineEdit(), &QLineEdit::editingFinished, this, chooseSerial);
    m_serialCombo->lineEdit()->setAccessibleName(m_serialCombo->accessibleName());
    connect(m_baudCombo, &QComboBox::activated, this,
        [this](int row) { m_model.chooseBaudRate(m_baudCombo->itemData(row).toInt()); });
    return inRow(m_appearance.metrics.gapPx, {serialField, baudField});
}

QWidget *LocationSettings::buildTest()
{
    auto *card = new QFrame;
    card->setObjectName(u"selfTestCard");
    card->setProperty("look", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    auto *titleLabel = new QLabel(tr("What the source says now"));
    titleLabel->setProperty("look", QStringLiteral("strong"));
    titleLabel->setWordWrap(true);
    layout->addWidget(titleLabel);
    m_testLayout = new QVBoxLayout;
    m_testLayout->setSpacing(6);
    layout->addLayout(m_testLayout);
    m_testButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::Sync, tr("&Test again"));
    m_testButton->setObjectName(u"testAgainButton");
    m_testButton->setAccessibleName(tr("Test the location source again"));
    layout->addWidget(inRow(m_appearance.metrics.gapPx, {m_testButton}));
    connect(m_testButton, &QPushButton::clicked, this, [this] { m_model.testAgain(); });
    return card;
}

QWidget *LocationSettings::buildTyped()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *aboutLabel
        = new QLabel(tr("No source, but you know the coordinates? Type them. They go with the entries you save "
                        "until you forget them or lock, and are not kept."));
    aboutLabel->setWordWrap(true);
    layout->addWidget(aboutLabel);
    m_latitudeEdit = new QLineEdit;
    m_latitudeEdit->setObjectName(u"latitudeEdit");
    m_latitudeField = new FormField(m_appearance, tr("&Latitude"), m_latitudeEdit);
    setWidth(m_latitudeField, m_appearance.metrics.textPx * 14);
    m_longitudeEdit = new QLineEdit;
    m_longitudeEdit->setObjectName(u"longitudeEdit");
    auto *longitudeField = new FormField(m_appearance, tr("L&ongitude"), m_longitudeEdit);
    setWidth(longitudeField, m_appearance.metrics.textPx * 14);
    layout->addWidget(inRow(m_appearance.metrics.gapPx, {m_latitudeField, longitudeField}));
    m_useButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::Location, tr("&Use these coordinates"));
    m_useButton->setObjectName(u"useTypedButton");
    m_useButton->setAccessibleName(tr("Use these coordinates"));
    m_forgetButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::Undo, tr("&Forget them"));
    m_forgetButton->setObjectName(u"forgetTypedButton");
    m_forgetButton->setAccessibleName(tr("Forget the typed coordinates"));
    layout->addSpacing(m_appearance.metrics.gapPx - layout->spacing());
    layout->addWidget(inRow(m_appearance.metrics.gapPx, {m_useButton, m_forgetButton}));
    connect(m_latitudeEdit, &QLineEdit::returnPressed, m_longitudeEdit, qOverload<>(&QWidget::setFocus));
    connect(m_longitudeEdit, &QLineEdit::returnPressed, this, &LocationSettings::useTyped);
    connect(m_useButton, &QPushButton::clicked, this, &LocationSettings::useTyped);
    connect(m_forgetButton, &QPushButton::clicked, this, [this] { m_model.forgetTyped(); });
    return part;
}

// Scrolling the page with the wheel must not change a port under the pointer.
bool LocationSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LocationSettings::showChoice()
{
    const LocationChoice choice = m_model.settings().location;
    m_sourceRow->setChosen(static_cast<int>(choice.source));
    m_networkFields->setVisible(choice.source == LocationSource::NmeaNetwork);
    m_serialFields->setVisible(choice.source == LocationSource::NmeaSerial);
    if (!m_hostEdit->hasFocus())
        m_hostEdit->setText(choice.host);
    if (!m_portEdit->hasFocus())
        m_portEdit->setText(QString::number(choice.port));
    const QSignalBlocker quietSerial(m_serialCombo);
    const int row = m_serialCombo->findData(choice.serialPort);
    if (row >= 0)
        m_serialCombo->setCurrentIndex(row);
    else if (!m_serialCombo->lineEdit()->hasFocus())
        m_serialCombo->setEditText(choice.serialPort);
    m_baudCombo->setCurrentIndex(m_baudCombo->findData(choice.baudRate));
}

void LocationSettings::showTest()
{
    showTyped();
    const QList<TestLine> lines = m_model.testLines();
    if (lines == m_shownLines)
        return;
    m_shownLines = lines;
    while (QLayoutItem *item = m_testLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const TestLine &line : lines) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        const QColor ink = toneColor(m_appearance.colors, line.tone);
        const int side = m_appearance.metrics.iconSide;
        if (line.icon == Icon::None) {
            layout->addSpacing(side + layout->spacing());
        } else {
            auto *iconLabel = new QLabel;
            iconLabel->setPixmap(iconPixmap(line.icon, ink, side, devicePixelRatioF()));
            layout->addWidget(iconLabel, 0, Qt::AlignTop);
        }
        auto *wordsLabel = new QLabel(line.words);
        wordsLabel->setObjectName(QStringLiteral("testLine%1Label").arg(m_testLayout->count()));
        wordsLabel->setWordWrap(true);
        wordsLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(wordsLabel, 1);
        m_testLayout->addWidget(row);
    }
}

void LocationSettings::showTyped()
{
    const bool isOff = m_model.settings().location.source == LocationSource::Off;
    m_testButton->setEnabled(!isOff && !m_model.usesTyped());
    m_forgetButton->setVisible(m_model.usesTyped());
}

void LocationSettings::useTyped()
{
    const QString sentence = m_model.useTyped(m_latitudeEdit->text(), m_longitudeEdit->text());
    m_latitudeField->setError(sentence);
    if (!sentence.isEmpty()) {
        m_latitudeEdit->selectAll();
        m_latitudeEdit->setFocus();
    }
}

} // namespace wellpulse::ui
